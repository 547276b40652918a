"""What may be shown of a person: enough to recognise oneself, too little to be recognised by others."""

from __future__ import annotations

from contract.commands import Holder


def masked_holder(holder: Holder) -> str:
    """ "才** 623001********471X": name, ID number and phone, each masked; empty for nobody."""
    parts = (masked_name(holder.name), masked_id_number(holder.id_number), masked_phone(holder.phone))
    return " ".join(part for part in parts if part)


def masked_name(name: str) -> str:
    """The first character and two asterisks at most: "才**"."""
    name = name.strip()
    return name[:1] + "*" * min(2, max(1, len(name) - 1)) if name else ""


def masked_id_number(number: str) -> str:
    """Region and last four of an identity card, first and last character of any other document."""
    number = number.strip()
    if len(number) == 18:
        return _masked(number, 6, 4)
    return _masked(number, 1, 1) if len(number) > 2 else "*" * len(number)


def masked_phone(phone: str) -> str:
    """The first three and the last four digits: "139****4711"; shorter numbers only their last two."""
    phone = phone.strip()
    if len(phone) >= 11:
        return _masked(phone, 3, 4)
    return _masked(phone, 0, 2) if len(phone) > 2 else "*" * len(phone)


def _masked(text: str, head: int, tail: int) -> str:
    return text[:head] + "*" * (len(text) - head - tail) + text[len(text) - tail :]
