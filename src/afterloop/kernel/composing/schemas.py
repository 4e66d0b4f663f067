"""What the condition builder and the formula editor send and get."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from afterloop.kernel.http import Out, Schema

Noun = Annotated[str, Field(max_length=40, description="An entity of the catalog")]
Typed = Annotated[str, Field(max_length=200)]
TypeName = Literal["boolean", "number", "text", "choice", "date", "datetime", "reference", "list", "any"]


class FieldOption(Out):
    value: str | int
    label: str
    spelling: str


class FieldOut(Out):
    """Something that a condition may ask about. `of`: what a list holds; `target`: the entity of a reference.

    `short` is its name within its `group`. `falling`: of its options the first is the most (urgent before low).
    `spelling`: how its name sounds, a syllable for each character, readings parted by `/`.
    """

    key: str
    label: str
    short: str
    group: str
    type: TypeName
    of: str
    target: str
    currency: str
    options: list[FieldOption]
    falling: bool
    spelling: str
    sample: Any = Field(description="What such a field may hold, to try a formula with")


class ChoiceOut(Out):
    value: int
    label: str
    detail: str
    spelling: str


class ChoicesOut(Out):
    """`complete`: there are no more, so the reader may look through these without asking again."""

    items: list[ChoiceOut]
    complete: bool


class SignatureOut(Out):
    """`rest`: of those that may follow; `gives`: empty where it gives what it is given. Types in words."""

    takes: list[str]
    rest: str
    gives: str


class FunctionOut(Out):
    name: str
    word: str
    words: list[str]
    title: str
    spelling: str
    signatures: list[SignatureOut]


class ReadFormula(Schema):
    of: Noun
    text: str = Field(max_length=70_000)
    wants: Literal["", "boolean", "number", "text", "date", "datetime"] = ""


class FormulaProblem(Out):
    """`start` and `end` count the characters (code points) of the formula."""

    start: int
    end: int
    message: str


class FormulaRead(Out):
    """`tree` is null where the text is no formula; one that only does not fit has one, beside its problems."""

    tree: dict[str, Any] | None
    type: str
    problems: list[FormulaProblem]


class WriteFormula(Schema):
    of: Noun
    tree: Any
    wants: Literal["", "boolean", "number", "text", "date", "datetime"] = ""


class TreeProblem(Out):
    """`path`: its place in the tree, `rules.0.value`."""

    path: str
    message: str


class FormulaWritten(Out):
    text: str
    type: str
    problems: list[TreeProblem]
