"""What tomllib says of a text that is no TOML, in the technician's words and at the line where it went wrong."""

from __future__ import annotations

import re

from hallserver.hallfile.mistakes import Mistake

#: Beginnings of tomllib's sentences, in the technician's words. Others are told as "syntax".
_PLAIN = {
    "Cannot overwrite a value": "同一个键写了两次，请删掉一个",
    "Cannot declare": "同一个 [表头] 写了两次，请删掉一个",
    "Expected '=' after a key": "键的后面少了等号“=”",
    "Invalid value": "等号后面的值写得不对：文字要放在英文双引号里",
    "Unclosed array": "方括号 [ ] 没有合上，或者少了逗号",
    "Unclosed inline table": "花括号 { } 没有合上，或者少了逗号",
    "Unterminated string": "双引号没有合上",
    "Expected ']]'": "[[表头]] 的方括号没有合上",
    "Expected ']'": "[表头] 的方括号没有合上",
    'Expected "\'"': "单引号没有合上",
    "Illegal character": "有不该出现的字符，常见的是文字没有写完就换行了",
    "Invalid statement": "这一行看不懂：应写成“键 = 值”，或者 [[表头]]",
    "Expected newline or end of document": "一行只能写一个“键 = 值”，后面多了东西",
    "Unescaped '\\' in a string": "文字里的反斜杠“\\”要写两个",
    "Invalid initial character for a key part": "等号前面要有键名，键名用英文",
}

#: Marks that tomllib misses at the end of the text only, though they were opened lines before.
_OPEN_MARKS = {'Expected "\'"': "'", "Expected \"'''\"": "'''", "Unterminated string": '"""'}

#: What a Chinese input method writes in place of the marks that TOML knows.
_CHINESE_MARKS = "“”‘’，＝［］｛｝"


def syntax_mistake(name: str, text: str, said: str) -> Mistake:
    """The mistake in file `name` with this text, from what tomllib `said` in English."""
    line = _line(text, said)
    english = said.split(" (at ", maxsplit=1)[0]
    plain = next((chinese for start, chinese in _PLAIN.items() if said.startswith(start)), "")
    written = text.split("\n")[line - 1]
    hint = "；也看看这一行是不是用了中文标点" if any(mark in written for mark in _CHINESE_MARKS) else ""
    return Mistake(name, line, f"{plain or f'写法不合 TOML 的规定（{english}）'}{hint}。")


def _line(text: str, said: str) -> int:
    found = re.search(r"\(at line (\d+), column \d+\)", said)
    if found:
        return int(found.group(1))
    lines = text.rstrip("\n").split("\n")
    mark = next((mark for start, mark in _OPEN_MARKS.items() if said.startswith(start)), "\0")
    opened = [number for number, line in enumerate(lines, 1) if line.count(mark) % 2]
    return opened[-1] if opened else len(lines)
