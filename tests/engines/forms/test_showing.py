from __future__ import annotations

from afterloop.engines.forms import showing
from afterloop.engines.forms.schemas import FormFieldOut
from tests.engines.forms.bodies import field, form

BODY = form(
    field("model", searchable=True),
    field("phone", personal=True, searchable=True),
    field("kind", "select", searchable=True),
    field("story", "long_text"),
    field("count", "number", min="1", max="2.5"),
    field("photos", "attachment"),
)
DATA = {"model": "KFR-35", "phone": "13800000018", "kind": "b", "story": "坏了", "photos": [1, 2]}


def test_a_form_is_described_in_the_readers_language():
    english, chinese = showing.described(BODY, "en"), showing.described(BODY, "zh-hans")
    assert english[0]["label"] == "Model"
    assert chinese[0]["label"] == "model 字段"
    assert chinese[2]["options"][1] == {"value": "b", "label": "选项b"}
    assert (english[4]["min"], english[4]["max"]) == ("1", "2.5")


def test_every_description_fits_what_the_api_declares():
    for described in showing.described(BODY, "en"):
        assert set(described) <= set(FormFieldOut.model_fields)
        FormFieldOut.model_validate(described)


def test_answers_are_shown_in_order_and_personal_ones_masked():
    shown = {answer["key"]: answer["value"] for answer in showing.answers(BODY, DATA, "en")}
    assert shown == {"model": "KFR-35", "phone": "•••0018", "kind": "B", "story": "坏了", "photos": "Files: 2"}
    assert showing.answers(BODY, DATA, "en", masked=False)[1]["value"] == "13800000018"


def test_a_short_personal_answer_shows_nothing_of_itself():
    assert showing.masked(BODY, {"phone": "1234567"}) == {"phone": "•••"}


def test_a_search_finds_options_by_their_words_and_never_a_personal_answer():
    words = showing.words(BODY, DATA)
    assert "KFR-35" in words
    assert "选项b" in words
    assert "13800000018" not in words


def test_the_story_is_the_first_long_answer():
    assert showing.story(BODY, DATA) == "坏了"
    assert showing.story(BODY, {}) == ""
