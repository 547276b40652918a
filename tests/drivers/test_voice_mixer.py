"""Sound treatment and the joining of clips: loudness, lengths, gaps, languages, and what is remembered."""

from __future__ import annotations

import math
from array import array
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drivers.voice.mixer import (
    AFTER_CHIME_S,
    BETWEEN_LANGUAGES_S,
    BETWEEN_ROUNDS_S,
    REMEMBERED_UTTERANCES,
    WORD_GAP_S,
    Mixer,
    SkippedLanguage,
)
from drivers.voice.pack import VoicePack
from drivers.voice.phrase import ENGLISH, MANDARIN, SpokenCall, Wording
from drivers.voice.sound import (
    CEILING_DBFS,
    LEVEL_DBFS,
    chime,
    from_pcm,
    level_dbfs,
    levelled,
    pcm,
    peak_dbfs,
    resampled,
    silence,
    trimmed,
)

RATE = 16_000
CHIME_S = 0.7
MANDARIN_WORDS = ("请", "A", "零", "二", "三", "号到", "五", "号窗口")
ENGLISH_WORDS = ("number", "A", "zero", "two", "three", "please go to window", "five")
CALL = SpokenCall("A023", window=5)


def tone(seconds: float, peak: int = 8000, rate: int = RATE, hertz: float = 300.0) -> array[int]:
    return array("h", [round(peak * math.sin(math.tau * hertz * n / rate)) for n in range(round(seconds * rate))])


def pack(language: str, wording: Wording, words: tuple[str, ...], clip_s: float = 0.1, rate: int = RATE) -> VoicePack:
    clips = {word: tone(clip_s, rate=rate) for word in words}
    return VoicePack(language, language, rate, True, wording, clips)


MANDARIN_PACK = pack("zh", MANDARIN, MANDARIN_WORDS)
ENGLISH_PACK = pack("en", ENGLISH, ENGLISH_WORDS)


def sentence_s(words: tuple[str, ...], clip_s: float = 0.1) -> float:
    return len(words) * clip_s + (len(words) - 1) * WORD_GAP_S


def test_quiet_before_and_after_is_cut_and_pauses_inside_stay() -> None:
    sound = silence(0.3, RATE) + tone(0.2) + silence(0.1, RATE) + tone(0.2) + silence(0.4, RATE)
    assert len(trimmed(sound)) / RATE == pytest.approx(0.5, abs=0.002)


def test_hiss_below_the_threshold_is_cut_too() -> None:
    assert len(trimmed(tone(0.3, peak=30) + tone(0.2) + tone(0.3, peak=30))) / RATE == pytest.approx(0.2, abs=0.002)


def test_silence_is_trimmed_to_nothing() -> None:
    assert trimmed(silence(0.5, RATE)) == array("h")
    assert levelled(array("h"), RATE) == array("h")


@pytest.mark.parametrize("peak", [200, 3000, 32000])
def test_every_loudness_comes_out_at_the_level(peak: int) -> None:
    assert level_dbfs(levelled(tone(0.5, peak), RATE), RATE) == pytest.approx(LEVEL_DBFS, abs=0.3)


def test_pauses_do_not_make_a_clip_louder() -> None:
    with_pause = tone(0.2) + tone(0.5, peak=200) + tone(0.2)
    assert level_dbfs(with_pause, RATE) == pytest.approx(level_dbfs(tone(0.4), RATE), abs=0.2)


@given(st.lists(st.integers(-32768, 32767), min_size=1, max_size=400))
@settings(max_examples=50)
def test_no_sound_ever_passes_the_ceiling(samples: list[int]) -> None:
    assert peak_dbfs(levelled(array("h", samples), RATE)) <= CEILING_DBFS + 0.01


@pytest.mark.parametrize("wanted", [16_000, 22_050, 44_100])
def test_another_rate_keeps_length_level_and_pitch(wanted: int) -> None:
    sound = resampled(tone(0.5), RATE, wanted)
    assert len(sound) / wanted == pytest.approx(0.5, abs=0.001)
    assert level_dbfs(sound, wanted) == pytest.approx(level_dbfs(tone(0.5), RATE), abs=0.2)
    rises = sum(1 for left, right in pairwise(sound) if left < 0 <= right)
    assert rises == pytest.approx(150, abs=1)


def test_the_chime_falls_from_one_tone_to_a_lower_one_and_dies_away() -> None:
    sound = chime(RATE)
    assert len(sound) / RATE == pytest.approx(CHIME_S, abs=0.001)
    half = len(sound) // 2
    early, late = sound[: RATE // 10], sound[half : half + RATE // 10]
    rises = [sum(1 for a, b in pairwise(part) if a < 0 <= b) for part in (early, late)]
    assert rises == [pytest.approx(66, abs=1), pytest.approx(52, abs=1)]
    assert peak_dbfs(sound[half - 800 : half]) < peak_dbfs(early) - 15


def test_bytes_are_little_endian() -> None:
    assert pcm(array("h", [1, -2])) == b"\x01\x00\xfe\xff"
    assert from_pcm(b"\x01\x00\xfe\xff") == array("h", [1, -2])


def test_one_language_is_spoken_twice_after_one_chime() -> None:
    made = Mixer([MANDARIN_PACK]).utterance(CALL)
    assert made.clips == ("chime", *(f"zh/{word}" for word in MANDARIN_WORDS * 2))
    assert made.text == "请A零二三号到五号窗口"
    expected = CHIME_S + AFTER_CHIME_S + BETWEEN_ROUNDS_S + 2 * sentence_s(MANDARIN_WORDS)
    assert made.duration_s == pytest.approx(expected, abs=0.002)


def test_languages_follow_one_another_in_each_round() -> None:
    made = Mixer([MANDARIN_PACK, ENGLISH_PACK]).utterance(CALL)
    one_round = [f"zh/{word}" for word in MANDARIN_WORDS] + [f"en/{word}" for word in ENGLISH_WORDS]
    assert made.clips == ("chime", *one_round, *one_round)
    assert made.languages == ("zh", "en")
    both = sentence_s(MANDARIN_WORDS) + BETWEEN_LANGUAGES_S + sentence_s(ENGLISH_WORDS)
    assert made.duration_s == pytest.approx(CHIME_S + AFTER_CHIME_S + BETWEEN_ROUNDS_S + 2 * both, abs=0.002)


def test_the_sound_is_where_the_words_are_and_the_pauses_are_silent() -> None:
    made = Mixer([MANDARIN_PACK], rounds=1).utterance(CALL)
    sound = from_pcm(made.pcm)
    first = round((CHIME_S + AFTER_CHIME_S) * RATE)
    assert set(sound[round(CHIME_S * RATE) + 1 : first]) == {0}
    assert sound[first : first + round(0.1 * RATE)] == MANDARIN_PACK.clips["请"]
    gap = first + round(0.1 * RATE)
    assert set(sound[gap : gap + round(WORD_GAP_S * RATE)]) == {0}
    assert sound[-round(0.1 * RATE) :] == MANDARIN_PACK.clips["号窗口"]


def test_a_language_that_lacks_a_clip_is_skipped_and_named() -> None:
    made = Mixer([MANDARIN_PACK, pack("en", ENGLISH, ENGLISH_WORDS[:-1])]).utterance(CALL)
    assert made.languages == ("zh",)
    assert made.skipped == (SkippedLanguage("en", ("five",)),)
    assert made.clips == Mixer([MANDARIN_PACK]).utterance(CALL).clips


def test_with_no_language_left_the_chime_still_rings() -> None:
    made = Mixer([MANDARIN_PACK]).utterance(SpokenCall("Z9", window=5))
    assert made.clips == ("chime",)
    assert made.duration_s == pytest.approx(CHIME_S, abs=0.001)
    assert made.skipped == (SkippedLanguage("zh", ("Z", "九")),)


def test_packs_of_different_rates_are_joined_at_the_higher_one() -> None:
    english = pack("en", ENGLISH, ENGLISH_WORDS, rate=24_000)
    made = Mixer([MANDARIN_PACK, english]).utterance(CALL)
    assert made.rate == 24_000
    assert made.duration_s == pytest.approx(Mixer([MANDARIN_PACK, ENGLISH_PACK]).utterance(CALL).duration_s, abs=0.01)


def test_a_recall_takes_the_remembered_sound_until_others_push_it_out() -> None:
    mixer = Mixer([MANDARIN_PACK])
    first = mixer.utterance(CALL)
    assert mixer.utterance(SpokenCall("A023", window=5)) is first
    for number in range(REMEMBERED_UTTERANCES):
        mixer.utterance(SpokenCall(f"A{number}", window=5))
    assert mixer.utterance(CALL) is not first
    assert mixer.utterance(CALL) == first


def test_a_sound_that_is_asked_for_again_stays_remembered() -> None:
    mixer = Mixer([MANDARIN_PACK])
    first = mixer.utterance(CALL)
    for number in range(2 * REMEMBERED_UTTERANCES):
        mixer.utterance(SpokenCall(f"A{number}", window=5))
        assert mixer.utterance(CALL) is first


def test_in_a_hurry_a_call_is_spoken_once() -> None:
    mixer = Mixer([MANDARIN_PACK, ENGLISH_PACK])
    assert mixer.utterance(CALL, hurried=True) == Mixer([MANDARIN_PACK, ENGLISH_PACK], rounds=1).utterance(CALL)
    assert mixer.utterance(CALL).duration_s > mixer.utterance(CALL, hurried=True).duration_s
