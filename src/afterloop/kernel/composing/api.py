"""Composing conditions and formulas over HTTP."""

from __future__ import annotations

from typing import Any

from ninja import Router
from ninja.params.functions import Query

from afterloop.kernel.composing import queries, schemas
from afterloop.kernel.http import Id, Request

router = Router(tags=["expressions"])
IDS = Query([], max_length=200)


@router.get("/fields", response=list[schemas.FieldOut])
def list_fields(request: Request, of: schemas.Noun) -> Any:
    """What conditions and formulas over an entity may ask about, in the reader's language."""
    return queries.fields(of, request.auth)


@router.get("/choices", response=schemas.ChoicesOut)
def list_choices(request: Request, of: schemas.Noun, q: schemas.Typed = "", id: list[Id] = IDS) -> Any:
    """Records of an entity to choose from: those that match `q` (Han, pinyin or initials), or those with these ids."""
    return queries.choices(of, q, id, request.auth)


@router.get("/functions", response=list[schemas.FunctionOut])
def list_functions(request: Request) -> Any:
    """What may be called in a formula: the same for everybody."""
    return list(queries.functions_out())


@router.post("/expressions/read", response=schemas.FormulaRead)
def read_formula(request: Request, data: schemas.ReadFormula) -> Any:
    """The tree of a formula. What is wrong with it is an answer, not an error: it is asked while people write."""
    return queries.read(data, request.auth)


@router.post("/expressions/write", response=schemas.FormulaWritten)
def write_formula(request: Request, data: schemas.WriteFormula) -> Any:
    """A tree as a formula in the reader's language."""
    return queries.write(data, request.auth)
