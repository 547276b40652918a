"""Each kind of mistake in a hall file is refused with its file, its line and a sentence that says what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from hallserver.hallfile import HallFileMistake, hash_pin, load_hall, reload_hall

PIN_HASH = hash_pin("2468")

SMALL_HALL = {
    "hall.toml": """\
id = "small"
name = "小镇便民服务中心"
languages = ["zh", "en"]

[[opening]]
weekdays = [1, 2, 3, 4, 5]
opens = "08:30"
closes = "12:00"

[rules]
undo_s = 5
""",
    "zones.toml": """\
[[zone]]
id = "A"
name = "综合服务区"
kind = "comprehensive"

[[zone]]
id = "H"
name = "司法服务区"
kind = "branch"
elsewhere = "请到司法所"
departments = ["justice"]
""",
    "windows.toml": """\
[[window]]
id = 1
zone = "A"
kind = "undifferentiated"
departments = ["civil"]
themes = [
  "newborn",
]
""",
    "departments.toml": """\
[[department]]
id = "civil"
name = "民政办"

[[department]]
id = "justice"
name = "司法所"
""",
    "themes.toml": """\
[[theme]]
id = "newborn"
name = "新生儿出生"
""",
    "materials.toml": """\
[[material]]
id = "id-card"
name = "居民身份证"
icon = "id_card"
""",
    "items/civil.toml": """\
# 民政办的事项
department = "civil"

[[item]]
code = "civil-01"
name = { zh = "老年证", en = "Senior card" }
kind = "committed"
committed_limit = 5
legal_limit = 20
materials = [
  "id-card",
  { name = "照片", copies = 2, icon = "photo" },
]

[[item]]
code = "civil-02"
name = "高龄津贴"
kind = "on_the_spot"
themes = ["newborn"]
""",
    "clerks.toml": f"""\
[[clerk]]
id = "1001"
name = "卓玛草"
certificates = ["civil"]
pin_hash = "{PIN_HASH}"
""",
    "plan.toml": """\
width = 100
height = 50

[[kiosk]]
id = "kiosk-1"
number = 1

[[kiosk]]
id = "kiosk-2"
number = 2
neighbours = [{ kiosk = "kiosk-1", direction = "left", metres = 8 }]

[[board]]
id = "board-A"
zone = "A"
arrows = { 1 = "up" }

[[place]]
kind = "window"
ref = "1"
x = 10
y = 10
width = 20
height = 10
""",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "items").mkdir()
    for name, text in SMALL_HALL.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def spoil(folder: Path, name: str, right: str, wrong: str) -> None:
    """Replace the one place where `right` stands."""
    text = (folder / name).read_text(encoding="utf-8")
    assert text.count(right) == 1, f"{right!r} stands {text.count(right)} times in {name}"
    (folder / name).write_text(text.replace(right, wrong), encoding="utf-8")


def mistakes_of(folder: Path) -> HallFileMistake:
    with pytest.raises(HallFileMistake) as caught:
        load_hall(folder)
    return caught.value


def test_the_small_hall_is_right(folder: Path) -> None:
    plan = load_hall(folder).plan
    assert plan.items[0].materials[0].name == "居民身份证"
    assert plan.items[1].department == "civil"


TABLE = [
    # file, what is right, what somebody wrote, line, part of the sentence
    ("items/civil.toml", "legal_limit = 20", 'legal_limit = "二十"', 9, "“legal_limit”要写整数，例如 20"),
    ("items/civil.toml", "legal_limit = 20", "legal_limit = true", 9, "“true”"),
    ("items/civil.toml", "legal_limit = 20", "leagl_limit = 20", 9, "不认识“leagl_limit”，是不是想写“legal_limit”"),
    ("items/civil.toml", "legal_limit = 20", "legal_limit = -1", 9, "要在 0 到 1000 之间，现在写的是 -1"),
    ("items/civil.toml", "committed_limit = 5", "committed_limit = 30", 8, "比法定时限（20）还长"),
    ("items/civil.toml", "committed_limit = 5\n", "", 7, "请在 committed_limit 里写上承诺几个工作日"),
    ("items/civil.toml", 'kind = "committed"', 'kind = "commited"', 7, "是不是想写“committed”"),
    ("items/civil.toml", 'kind = "on_the_spot"', 'kind = "unknown"', 18, "只能写：on_the_spot、committed"),
    ("items/civil.toml", 'code = "civil-02"', 'code = "civil-01"', 16, "事项编码“civil-01”用了两次"),
    ("items/civil.toml", 'department = "civil"', 'department = "civli"', 2, "是不是想写“civil”"),
    ("items/civil.toml", '"高龄津贴"', '"高龄津贴"\ndepartment = "sport"', 18, "部门“sport”在 departments.toml 里没有"),
    ("items/civil.toml", '["newborn"]', '["newborm"]', 19, "没有代号为“newborm”的主题，是不是想写“newborn”"),
    ("items/civil.toml", '["newborn"]', '"newborn"', 19, "放在方括号 [ ] 里"),
    ("items/civil.toml", '"id-card",', '"id-crad",', 11, "是不是想写“id-card”"),
    ("items/civil.toml", "copies = 2", "copies = 0", 12, "份数要在 1 到 99 之间"),
    ("items/civil.toml", "copies = 2", "bring = false", 12, "请在 reason 里告诉群众为什么"),
    ("items/civil.toml", 'icon = "photo"', 'icon = "foto"', 12, "没有图标“foto”，是不是想写“photo”"),
    ("items/civil.toml", 'name = "照片", ', "", 12, "少了“name”"),
    ("items/civil.toml", '"高龄津贴"', '"  "', 17, "中文名不能空着"),
    ("items/civil.toml", "legal_limit = 20", "legal_limit = 20 5", 9, "一行只能写一个"),
    ("items/civil.toml", '"高龄津贴"', "高龄津贴", 17, "文字要放在英文双引号里"),
    ("items/civil.toml", '"高龄津贴"', '"高龄津贴', 17, "没有写完就换行了"),
    ("items/civil.toml", '"高龄津贴"', "“高龄津贴”", 17, "也看看这一行是不是用了中文标点"),
    ("items/civil.toml", '"高龄津贴"', "'高龄津贴", 17, "单引号没有合上"),
    ("items/civil.toml", '"高龄津贴"', '"""高龄津贴', 17, "双引号没有合上"),
    ("items/civil.toml", '"高龄津贴"', '{ zh = "高龄津贴"', 17, "花括号 { } 没有合上"),
    ("items/civil.toml", 'code = "civil-01"', 'code = "civil-01"\ncode = "civil-03"', 6, "写了两次"),
    ("items/civil.toml", '"高龄津贴"', '"高龄\\n津贴"', 17, "换行或看不见的字符"),
    ("materials.toml", 'name = "居民身份证"', "name = 1", 3, "要写文字"),
    ("materials.toml", 'icon = "id_card"', 'icon = "card"', 4, "没有图标“card”"),
    ("materials.toml", "[[material]]", "[[material]", 1, "[[表头]] 的方括号没有合上"),
    ("zones.toml", 'id = "A"', 'id = "Q"', 2, "号码不能用字母 Q 开头"),
    ("zones.toml", 'id = "H"', 'id = "A"', 7, "区域代号“A”用了两次"),
    ("zones.toml", 'elsewhere = "请到司法所"\n', "", 6, "请在 elsewhere 里写上到哪里办"),
    ("zones.toml", 'kind = "branch"', 'kind = "themed"', 6, "一个窗口也没有"),
    ("windows.toml", 'zone = "A"', 'zone = "B"', 3, "区域“B”在 zones.toml 里没有"),
    ("windows.toml", '["civil"]', '["civil", "sport"]', 5, "没有代号为“sport”的部门"),
    ("windows.toml", '  "newborn",', '  "newborn",\n  "wedding",', 8, "没有代号为“wedding”的主题"),
    ("windows.toml", "id = 1", "id = 0", 2, "窗口号要在 1 到 999 之间"),
    ("windows.toml", 'departments = ["civil"]\nthemes = [\n  "newborn",\n]\n', "", 1, "1 号窗口什么也不办"),
    ("windows.toml", 'departments = ["civil"]\n', "", 1, "“老年证”没有窗口办"),
    ("departments.toml", 'id = "justice"', 'id = "司法"', 6, "只能用英文字母、数字"),
    ("hall.toml", 'id = "small"', 'id = "小镇"', 1, "大厅代号“小镇”只能用英文字母"),
    ("departments.toml", 'name = "民政办"', "nam = '民政办'", 3, "不认识“nam”，是不是想写“name”"),
    ("clerks.toml", '["civil"]', '["civic"]', 4, "没有代号为“civic”的部门，是不是想写“civil”"),
    ("clerks.toml", PIN_HASH, "2468", 5, "python -m hallserver.hallfile pin"),
    ("hall.toml", '"08:30"', '"8:30"', 7, "要写成“08:30”这样的时刻"),
    ("hall.toml", '"12:00"', '"08:00"', 8, "要比开门（08:30）晚"),
    ("hall.toml", "[1, 2, 3, 4, 5]", "[0, 1]", 6, "1 是星期一，7 是星期日"),
    ("hall.toml", "undo_s = 5", "undo_s = -5", 11, "undo_s 要在 0 到 100000 之间"),
    ("hall.toml", "undo_s = 5", "undo_s = nan", 11, "要写数字"),
    ("hall.toml", "undo_s = 5", "undo_s = 5\nquick_below_s = 1000", 12, "不能比 long_from_s（长件）大"),
    ("hall.toml", '["zh", "en"]', '["zh", "zh"]', 3, "每种写一次"),
    ("hall.toml", '["zh", "en"]', '["zh", "fr"]', 3, "只能写：zh、bo、en"),
    ("hall.toml", 'id = "small"', 'timezone = "Asia/Hezuo"', 1, "没有时区“Asia/Hezuo”"),
    ("hall.toml", 'id = "small"', 'phone_url = "hall.example"', 1, "要以 https:// 开头"),
    ("hall.toml", 'id = "small"', 'digest = "00"', 1, "不认识“digest”"),
    ("plan.toml", 'kiosk = "kiosk-1"', 'kiosk = "kiosk-3"', 11, "没有“kiosk-3”这台"),
    ("plan.toml", "metres = 8", "metres = -8", 11, "米数"),
    ("plan.toml", "number = 2", "number = 1", 10, "取号机号码“1”用了两次"),
    ("plan.toml", 'zone = "A"', 'zone = "C"', 15, "区域“C”在 zones.toml 里没有"),
    ("plan.toml", "{ 1 =", "{ 7 =", 16, "“7”号窗口，可是没有这个窗口"),
    ("plan.toml", 'ref = "1"', 'ref = "7"', 20, "“7”在大厅里没有"),
    ("plan.toml", "width = 20", "width = 95", 18, "伸出了外框"),
]


@pytest.mark.parametrize(
    ("name", "right", "wrong", "line", "sentence"), TABLE, ids=[f"{row[0]}-{index}" for index, row in enumerate(TABLE)]
)
def test_a_mistake_is_told_with_its_line(  # noqa: PLR0917 - one parameter per column of the table
    folder: Path, name: str, right: str, wrong: str, line: int, sentence: str
) -> None:
    spoil(folder, name, right, wrong)
    trouble = mistakes_of(folder)
    told = [
        mistake
        for mistake in trouble.mistakes
        if (mistake.file, mistake.line) == _expected_place(name, line, sentence) and sentence in mistake.sentence
    ]
    assert told, str(trouble)
    assert all(mistake.sentence.endswith("。") for mistake in trouble.mistakes)


def _expected_place(name: str, line: int, sentence: str) -> tuple[str, int]:
    """An item that nobody serves is told where the item stands, though the mistake was made at the window."""
    return ("items/civil.toml", 4) if "没有窗口办" in sentence else (name, line)


def test_a_zone_with_windows_needs_a_letter(folder: Path) -> None:
    spoil(folder, "zones.toml", 'id = "A"', 'id = "hall"')
    spoil(folder, "windows.toml", 'zone = "A"', 'zone = "hall"')
    spoil(folder, "plan.toml", 'zone = "A"', 'zone = "hall"')
    trouble = mistakes_of(folder)
    assert (trouble.file, trouble.line) == ("zones.toml", 2)
    assert "要用一个大写字母作代号" in trouble.sentence


def test_lines_are_right_when_windows_ends_its_lines(folder: Path) -> None:
    path = folder / "items" / "civil.toml"
    text = path.read_text(encoding="utf-8").replace("legal_limit = 20", "legal_limit = -1").replace("\n", "\r\n")
    path.write_bytes(b"\xef\xbb\xbf" + text.encode())
    assert mistakes_of(folder).line == 9


def test_several_mistakes_are_told_at_once_but_no_more_than_twenty(folder: Path) -> None:
    spoil(folder, "zones.toml", 'kind = "comprehensive"', 'kind = "general"')
    entry = '[[item]]\ncode = {}\nname = "x"\nkind = "on_the_spot"\n'
    (folder / "items" / "more.toml").write_text("".join(entry.format(n) for n in range(30)), encoding="utf-8")
    trouble = mistakes_of(folder)
    assert len(trouble.mistakes) == 20
    assert [mistake.line for mistake in trouble.mistakes[:3]] == [1, 2, 5]
    (folder / "items" / "more.toml").unlink()
    spoil(folder, "hall.toml", 'name = "小镇便民服务中心"', "name = 5")
    assert [(mistake.file, mistake.line) for mistake in mistakes_of(folder).mistakes] == [
        ("hall.toml", 2),
        ("zones.toml", 4),
    ]


def test_the_first_mistake_stands_for_all(folder: Path) -> None:
    spoil(folder, "hall.toml", "undo_s = 5", "undo_s = -5")
    trouble = mistakes_of(folder)
    assert (trouble.file, trouble.line) == ("hall.toml", 11)
    assert str(trouble) == f"hall.toml 第 11 行：{trouble.sentence}"


def test_a_missing_file_is_told(folder: Path) -> None:
    (folder / "zones.toml").unlink()
    trouble = mistakes_of(folder)
    assert (trouble.file, trouble.sentence) == ("zones.toml", "缺这个文件，请补上。")


def test_a_misspelt_file_is_told(folder: Path) -> None:
    (folder / "themes.toml").rename(folder / "thems.toml")
    assert mistakes_of(folder).sentence == "不认识这个文件，是不是想写“themes.toml”。"


def test_a_hall_without_items_or_folder_is_told(folder: Path) -> None:
    (folder / "items" / "civil.toml").unlink()
    assert "还没有事项" in mistakes_of(folder).sentence
    assert "没有这个文件夹" in mistakes_of(folder / "nowhere").sentence


def test_text_that_is_not_utf8_is_told(folder: Path) -> None:
    (folder / "themes.toml").write_bytes('# 主题\n[[theme]]\nid = "x"\nname = "新生儿"'.encode("gb18030"))
    trouble = mistakes_of(folder)
    assert trouble.file == "themes.toml"
    assert "另存为 UTF-8" in trouble.sentence


def test_brackets_without_end_are_told(folder: Path) -> None:
    (folder / "themes.toml").write_text("theme = " + "[" * 5000, encoding="utf-8")
    assert "括号套得太深" in mistakes_of(folder).sentence


def test_a_number_of_five_thousand_digits_is_told(folder: Path) -> None:
    spoil(folder, "hall.toml", "undo_s = 5", "undo_s = 1" + "0" * 5000)
    assert mistakes_of(folder).file == "hall.toml"


def test_a_named_material_is_told_once_where_it_is_written(folder: Path) -> None:
    spoil(folder, "materials.toml", 'icon = "id_card"', "copies = 0")
    assert [(mistake.file, mistake.line) for mistake in mistakes_of(folder).mistakes] == [("materials.toml", 4)]


def test_an_item_may_change_a_named_material(folder: Path) -> None:
    spoil(folder, "items/civil.toml", '"id-card",', '{ use = "id-card", copies = 2 },')
    paper = load_hall(folder).plan.items[0].materials[0]
    assert (paper.name, paper.copies, paper.icon) == ("居民身份证", 2, "id_card")


def test_reloading_keeps_the_hall_where_nothing_changed(folder: Path) -> None:
    current = load_hall(folder)
    assert reload_hall(folder, current) is current


def test_reloading_brings_what_changed(folder: Path) -> None:
    current = load_hall(folder)
    spoil(folder, "items/civil.toml", '"高龄津贴"', '"高龄津贴申领"')
    fresh = reload_hall(folder, current)
    assert fresh.plan.items[1].name.zh == "高龄津贴申领"
    assert fresh.plan.digest != current.plan.digest


def test_reloading_a_mistaken_hall_leaves_the_running_one_as_it_was(folder: Path) -> None:
    current = load_hall(folder)
    before = current.plan
    spoil(folder, "items/civil.toml", "legal_limit = 20", "legal_limit = -1")
    with pytest.raises(HallFileMistake):
        reload_hall(folder, current)
    assert current.plan is before


def test_reloading_another_hall_is_refused(folder: Path) -> None:
    current = load_hall(folder)
    spoil(folder, "hall.toml", 'id = "small"', 'id = "large"')
    with pytest.raises(HallFileMistake, match="这里是另一个大厅“large”"):
        reload_hall(folder, current)
