"""What the speech synthesiser espeak-ng is told for each clip of the packs made on the spot.

Text in double square brackets is espeak-ng's own phoneme writing, with the contour of the tone in digits, 1 low to
5 high. It stands where the plain reading of a single word differs from the word inside a call.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from drivers.voice.numbers import mandarin_number


@dataclass(frozen=True, slots=True)
class ClipRecipe:
    """One clip: its file name without ending, and the text given to the synthesiser."""

    file: str
    text: str


@dataclass(frozen=True, slots=True)
class PackRecipe:
    """A pack to be made: which voice reads which clips, at how many words a minute."""

    language: str
    title: str
    voice: str
    speed: int
    clips: Mapping[str, ClipRecipe]


def with_counters(recipe: PackRecipe, counters: Mapping[str, str]) -> PackRecipe:
    """The recipe with a clip for each named counter: the name in the call to what is read, in the recipe's language."""
    if not counters:
        return recipe
    added = {name: ClipRecipe(_counter_file(name), spoken_text(recipe, text)) for name, text in counters.items()}
    return replace(recipe, clips={**recipe.clips, **added})


def spoken_text(recipe: PackRecipe, name: str) -> str:
    """A name as the voice reads it rightly: in Mandarin numbers as words, letters apart, polyphones in pinyin."""
    text = _BRACKETS.sub(" ", name)
    if recipe.language != "zh":
        return text
    for word, pinyin in _POLYPHONES.items():
        text = text.replace(word, f" {pinyin} ")
    text = _ASCII_NUMBER.sub(lambda found: "".join(_number_words(found.group())), text)
    text = _ASCII_CAPITALS.sub(lambda found: f" {' '.join(found.group())} ", text)
    return " ".join(_PUNCTUATION.sub(" ", text).split())


_BRACKETS = re.compile(r"[\[\]<>\x00-\x1f]")
_ASCII_NUMBER = re.compile(r"(?<![0-9a-z])[0-9]+")
_ASCII_CAPITALS = re.compile(r"[A-Z]+")
_PUNCTUATION = re.compile(r"[^\w\s,，]")
# Words in which the voice takes the wrong one of a character's readings or tones.
_POLYPHONES = {
    "银行": "yin2 hang2",
    "重庆": "chong2 qing4",
    "不动产": "bu2 dong4 chan3",
}


def _number_words(digits: str) -> list[str]:
    number = int(digits)
    if digits.startswith("0") or not 1 <= number <= 999:
        return ["零一二三四五六七八九"[int(digit)] for digit in digits]
    return mandarin_number(number)


def _counter_file(name: str) -> str:
    return "counter_" + hashlib.sha256(name.encode()).hexdigest()[:12]


# A third tone is spoken in full (214) only at the end of a sentence. 请, 五, 九 and 百 always have another word after
# them in a call, so they get the low half (21), as a speaker would give them.
_MANDARIN_DIGITS = {
    "零": "零",
    "一": "一",
    "二": "二",
    "三": "三",
    "四": "四",
    "五": "[[w'u21]]",
    "六": "六",
    "七": "七",
    "八": "八",
    "九": "[[tS;'iou21]]",
}

# 一百 is yì bǎi; before 百 a third tone rises: wú bǎi, jiú bǎi.
_HUNDREDS = ("j'i51", "'@r51", "s'a55n", "s'i[51", "w'u35", "l'iou51", "tS;h'i55", "p'A55", "tS;'iou35")

# Letters as people in China say the English alphabet. Where the voice's own reading is off it is replaced: C is "see"
# and not "sei", G is "jee", and R is "a-er", since its own reading sounds like 二.
_MANDARIN_LETTERS = {"C": "[[s'i55]]", "G": "[[tS;'i51]]", "R": "a4 er5"}

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def _mandarin_clips() -> dict[str, ClipRecipe]:
    clips = {
        "请": ClipRecipe("please", "[[tS;h'i21N]]"),
        "号": ClipRecipe("number", "号"),
        "到": ClipRecipe("to", "到"),
        "号到": ClipRecipe("number_to", "号到"),
        "窗口": ClipRecipe("window", "窗口"),
        "号窗口": ClipRecipe("number_window", "号窗口"),
        "十": ClipRecipe("ten", "十"),
        "百": ClipRecipe("hundred", "[[p'ai21]]"),
    }
    for value, (digit, text) in enumerate(_MANDARIN_DIGITS.items()):
        clips[digit] = ClipRecipe(f"digit_{value}", text)
        if value >= 1:
            clips[f"{digit}百"] = ClipRecipe(f"hundreds_{value}", f"[[{_HUNDREDS[value - 1]} p'ai21]]")
        if value >= 2:
            clips[f"{digit}十"] = ClipRecipe(f"tens_{value}", f"{digit}十")
    for letter in _LETTERS:
        clips[letter] = ClipRecipe(f"letter_{letter.lower()}", _MANDARIN_LETTERS.get(letter, letter))
    return clips


def _english_clips() -> dict[str, ClipRecipe]:
    # The comma keeps the voice from falling as at the end of a sentence, which only the window number is.
    clips = {
        "number": ClipRecipe("number", "number,"),
        "please go to window": ClipRecipe("please_go_to_window", "please go to window,"),
        "please go to": ClipRecipe("please_go_to", "please go to,"),
        "hundred": ClipRecipe("hundred", "hundred"),
        "and": ClipRecipe("and", "[[and]]"),
    }
    words = (
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
    )
    clips.update({word: ClipRecipe(f"number_{word}", word) for word in words.split()})
    clips.update({letter: ClipRecipe(f"letter_{letter.lower()}", letter) for letter in _LETTERS})
    return clips


# 150 and 140 words a minute: a call of four digits takes about four seconds, slow enough for old ears.
MANDARIN_RECIPE = PackRecipe("zh", "普通话（合成）", "cmn-latn-pinyin", 150, _mandarin_clips())
ENGLISH_RECIPE = PackRecipe("en", "English (synthetic)", "en", 140, _english_clips())
