"""Numbers from 1 to 999 as the words people say. Pure."""

from __future__ import annotations

_MANDARIN = "零一二三四五六七八九"
_ONES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
_SMALL = _ONES + _TEENS
_TENS = ("zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def mandarin_number(number: int) -> list[str]:
    """12 is 十 二, 105 is 一 百 零 五, 110 is 一 百 一 十; for 1 to 999."""
    hundreds, tens, ones = _places(number)
    words = [_MANDARIN[hundreds], "百"] if hundreds else []
    if tens:
        # Ten to nineteen drop the leading one, but only at the start: 十二, yet 一百一十二.
        words += ["十"] if tens == 1 and not hundreds else [_MANDARIN[tens], "十"]
    elif hundreds and ones:
        words.append("零")
    return words + ([_MANDARIN[ones]] if ones else [])


def english_number(number: int) -> list[str]:
    """12 is twelve, 42 is forty two, 105 is one hundred and five; for 1 to 999."""
    hundreds, tens, ones = _places(number)
    words = [_SMALL[hundreds], "hundred"] if hundreds else []
    rest = tens * 10 + ones
    if hundreds and rest:
        words.append("and")
    if rest >= 20:
        words.append(_TENS[tens])
        rest = ones
    return words + ([_SMALL[rest]] if rest else [])


def _places(number: int) -> tuple[int, int, int]:
    if not 1 <= number <= 999:
        raise ValueError(f"{number} is not between 1 and 999.")
    return number // 100, number // 10 % 10, number % 10
