"""Sound as 16-bit mono samples: trimming, levelling, changing the rate, silence and the chime. Pure.

Samples are an `array("h")` in the machine's byte order; `pcm` gives little-endian bytes, as WAV has them.
"""

from __future__ import annotations

import math
import sys
from array import array

# Quieter than this below the loudest sample is breath and room, not speech.
TRIM_DB = -45.0
# Loud enough for a hall amplifier set once, with room above for the peaks of speech.
LEVEL_DBFS = -16.0
# Converters overshoot between samples; one decibel below full scale keeps them from clipping.
CEILING_DBFS = -1.0
# Peaks above this are rounded off, so that thin voices reach the level without a hard edge.
KNEE_DBFS = -5.0
# Frames this far below the loudest frame are pauses and do not count as level.
GATE_DB = -20.0
FRAME_S = 0.01
# Long enough that a cut does not click, too short to be heard.
EDGE_S = 0.003

_FULL_SCALE = 32768.0
# Two falling tones, a fourth or so apart: the familiar "ding dong" of a hall.
_CHIME_TONES_HZ = (660.0, 520.0)
_CHIME_TONE_S = 0.35
# Each tone has died to a twentieth when the next begins.
_CHIME_DECAY_S = 0.12
_CHIME_PEAK_DBFS = -6.0


def amplitude(decibels: float) -> float:
    """The factor that a level in decibels stands for; 0 dB is 1.0."""
    return float(10.0 ** (decibels / 20.0))


def peak_dbfs(samples: array[int]) -> float:
    """The loudest sample in dB of full scale; minus infinity for silence."""
    return _decibels(_peak(samples) / _FULL_SCALE)


def level_dbfs(samples: array[int], rate: int) -> float:
    """The level of the sounding frames in dB of full scale, pauses left out; minus infinity for silence."""
    frame = max(1, round(rate * FRAME_S))
    powers = [_power(samples[start : start + frame]) for start in range(0, len(samples), frame)]
    gate = max(powers, default=0.0) * amplitude(GATE_DB) ** 2
    sounding = [power for power in powers if power > 0 and power >= gate]
    return _decibels(math.sqrt(sum(sounding) / len(sounding)) / _FULL_SCALE) if sounding else -math.inf


def trimmed(samples: array[int]) -> array[int]:
    """The samples without the quiet before and after; empty if nothing sounds."""
    threshold = _peak(samples) * amplitude(TRIM_DB)
    if threshold == 0:
        return array("h")
    first = next(place for place, sample in enumerate(samples) if abs(sample) > threshold)
    last = next(place for place in range(len(samples) - 1, -1, -1) if abs(samples[place]) > threshold)
    return samples[first : last + 1]


def levelled(samples: array[int], rate: int) -> array[int]:
    """The samples brought to LEVEL_DBFS, peaks rounded off below CEILING_DBFS, edges faded against clicks."""
    level = level_dbfs(samples, rate)
    if level == -math.inf:
        return array("h", samples)
    gain = amplitude(LEVEL_DBFS - level)
    return _faded(array("h", [_rounded(sample * gain) for sample in samples]), rate)


def resampled(samples: array[int], rate: int, wanted: int) -> array[int]:
    """The samples at another rate, by straight lines between them: good enough for speech."""
    if rate == wanted or not samples:
        return array("h", samples)
    step = rate / wanted
    last = len(samples) - 1
    result = array("h")
    for place in range(round(len(samples) / step)):
        position = min(place * step, last)
        left = int(position)
        right = min(left + 1, last)
        result.append(round(samples[left] + (samples[right] - samples[left]) * (position - left)))
    return result


def silence(seconds: float, rate: int) -> array[int]:
    """So many seconds of nothing."""
    return array("h", bytes(2 * round(seconds * rate)))


def chime(rate: int) -> array[int]:
    """Two decaying tones, 0.35 s each."""
    count = round(_CHIME_TONE_S * rate)
    peak = amplitude(_CHIME_PEAK_DBFS) * (_FULL_SCALE - 1)
    result = array("h")
    for tone in _CHIME_TONES_HZ:
        turn = math.tau * tone / rate
        decay = -1.0 / (_CHIME_DECAY_S * rate)
        tones = (peak * math.exp(n * decay) * math.sin(n * turn) for n in range(count))
        result.extend(_faded(array("h", map(round, tones)), rate))
    return result


def pcm(samples: array[int]) -> bytes:
    """The samples as little-endian 16-bit bytes."""
    return _little_endian(samples).tobytes()


def from_pcm(frames: bytes) -> array[int]:
    """Little-endian 16-bit bytes as samples."""
    samples = array("h")
    samples.frombytes(frames)
    return _little_endian(samples)


def _little_endian(samples: array[int]) -> array[int]:
    if sys.byteorder == "little":
        return samples
    swapped = array("h", samples)
    swapped.byteswap()
    return swapped


def _peak(samples: array[int]) -> int:
    return max(map(abs, samples), default=0)


def _power(samples: array[int]) -> float:
    return sum(sample * sample for sample in samples) / len(samples)


def _decibels(factor: float) -> float:
    return 20.0 * math.log10(factor) if factor > 0 else -math.inf


_KNEE = amplitude(KNEE_DBFS) * _FULL_SCALE
_ROOM = amplitude(CEILING_DBFS) * _FULL_SCALE - _KNEE


def _rounded(sample: float) -> int:
    size = abs(sample)
    if size > _KNEE:
        size = _KNEE + _ROOM * math.tanh((size - _KNEE) / _ROOM)
    return round(math.copysign(size, sample))


def _faded(samples: array[int], rate: int) -> array[int]:
    edge = min(round(EDGE_S * rate), len(samples) // 2)
    for place in range(edge):
        share = place / edge
        samples[place] = round(samples[place] * share)
        samples[-1 - place] = round(samples[-1 - place] * share)
    return samples
