"""What is said: ticket numbers digit by digit, window numbers as numbers, the fewest clips."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.voice.numbers import english_number, mandarin_number
from drivers.voice.phrase import (
    ENGLISH,
    MANDARIN,
    MissingClips,
    Reading,
    SpokenCall,
    Wording,
    clips_for,
    spoken_words,
    ticket_characters,
)

MANDARIN_VALUES = {word: value for value, word in enumerate("零一二三四五六七八九")}
PLAIN = Wording(Reading.PLAIN, ("ka", "{ticket}", "{window}"), ("ka", "{ticket}", "{counter}"))


def mandarin_value(words: list[str]) -> int:
    """Reads Mandarin number words back: a unit takes the digit before it, ten alone is one ten."""
    total, digit = 0, None
    for word in words:
        if word in "百十":
            total += (1 if digit is None else digit) * {"百": 100, "十": 10}[word]
            digit = None
        else:
            digit = MANDARIN_VALUES[word]
    return total + (digit or 0)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "一"),
        (10, "十"),
        (12, "十二"),
        (20, "二十"),
        (99, "九十九"),
        (100, "一百"),
        (105, "一百零五"),
        (110, "一百一十"),
        (112, "一百一十二"),
        (120, "一百二十"),
        (174, "一百七十四"),
        (199, "一百九十九"),
        (999, "九百九十九"),
    ],
)
def test_window_numbers_in_mandarin(number: int, words: str) -> None:
    assert "".join(mandarin_number(number)) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (5, "five"),
        (12, "twelve"),
        (20, "twenty"),
        (42, "forty two"),
        (100, "one hundred"),
        (105, "one hundred and five"),
        (110, "one hundred and ten"),
        (199, "one hundred and ninety nine"),
    ],
)
def test_window_numbers_in_english(number: int, words: str) -> None:
    assert " ".join(english_number(number)) == words


def test_every_window_is_read_as_itself_in_mandarin_and_unlike_any_other_in_english() -> None:
    numbers = range(1, 1000)
    assert [mandarin_value(mandarin_number(number)) for number in numbers] == list(numbers)
    assert len({" ".join(english_number(number)) for number in numbers}) == len(numbers)


def test_the_mandarin_zero_stands_only_for_an_empty_ten() -> None:
    for number in range(1, 1000):
        assert ("零" in mandarin_number(number)) == (number > 100 and number // 10 % 10 == 0 and number % 10 != 0)


@pytest.mark.parametrize("number", [0, -1, 1000])
def test_other_numbers_are_refused(number: int) -> None:
    with pytest.raises(ValueError, match="not between"):
        mandarin_number(number)
    with pytest.raises(ValueError, match="1 to 999"):
        SpokenCall("A001", window=number)


def test_a_call_in_mandarin_and_english() -> None:
    call = SpokenCall("A023", window=12)
    assert "".join(spoken_words(call, MANDARIN)) == "请A零二三号到十二号窗口"
    assert " ".join(spoken_words(call, ENGLISH)) == "number A zero two three please go to window twelve"
    assert spoken_words(call, PLAIN) == ("ka", "A", "0", "2", "3", "window 12")


def test_a_call_to_a_named_counter() -> None:
    call = SpokenCall("B7", counter="咨询台")
    assert "".join(spoken_words(call, MANDARIN)) == "请B七号到咨询台"
    assert " ".join(spoken_words(call, ENGLISH)) == "number B seven please go to 咨询台"


@pytest.mark.parametrize("written", ["a023", "A-023", "Ａ０２３", " A 023 "])
def test_ticket_numbers_are_read_alike_however_they_are_written(written: str) -> None:
    assert ticket_characters(written) == "A023"


@pytest.mark.parametrize(
    ("ticket", "window", "counter"), [("", 1, ""), ("--", 1, ""), ("A1", None, ""), ("A1", 1, "台")]
)
def test_a_call_without_ticket_or_without_one_clear_place_is_refused(
    ticket: str, window: int | None, counter: str
) -> None:
    with pytest.raises(ValueError, match="spoken call"):
        SpokenCall(ticket, window=window, counter=counter)


def test_whole_fragments_are_preferred_to_single_words() -> None:
    words = ("号", "到", "二", "十", "五", "号", "窗口")
    single = {"号", "到", "二", "十", "五", "窗口"}
    assert clips_for(words, single) == words
    assert clips_for(words, single | {"号到", "二十", "号窗口"}) == ("号到", "二十", "五", "号窗口")


def test_a_fragment_that_blocks_the_sentence_is_not_taken() -> None:
    assert clips_for(("a", "b", "c"), {"ab", "a", "bc"}) == ("a", "bc")


def test_of_two_ways_the_one_with_the_longer_first_clip_is_taken() -> None:
    assert clips_for(("a", "b", "c"), {"a", "bc", "ab", "c"}) == ("ab", "c")


def test_fragments_that_do_not_join_up_are_told_as_the_whole() -> None:
    with pytest.raises(MissingClips) as lack:
        clips_for(("a", "b", "c"), {"ab", "bc"})
    assert lack.value.missing == ("abc",)


def test_missing_words_are_named_once_each() -> None:
    with pytest.raises(MissingClips) as lack:
        clips_for(("请", "Q", "Q", "零", "号"), {"请", "号"})
    assert lack.value.missing == ("Q", "零")


@given(st.lists(st.sampled_from("abc"), min_size=1, max_size=9), st.sets(st.text("abc", min_size=1, max_size=3)))
def test_chosen_clips_say_exactly_the_words_and_never_need_more_than_single_ones(
    words: list[str], fragments: set[str]
) -> None:
    chosen = clips_for(words, fragments | set("abc"))
    assert "".join(chosen) == "".join(words)
    assert len(chosen) <= len(words)


@given(st.from_regex(r"[A-Z]{1,3}[0-9]{1,4}", fullmatch=True), st.integers(1, 199))
def test_every_digit_of_a_ticket_is_spoken_in_order(ticket: str, window: int) -> None:
    words = spoken_words(SpokenCall(ticket, window=window), MANDARIN)
    spoken = words[1 : 1 + len(ticket)]
    assert "".join(str(MANDARIN_VALUES.get(word, word)) for word in spoken) == ticket
    assert mandarin_value(list(words[3 + len(ticket) : -2])) == window
