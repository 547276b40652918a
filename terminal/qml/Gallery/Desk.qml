pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// The desk's controls: plate, key strip, chips, ticks. Theme.desk is set by whoever shows it.
Rectangle {
    id: page
    width: 1366
    height: 768
    color: Theme.ground

    Rectangle {
        width: parent.width
        height: 48
        color: Theme.boardGround
        Mark { x: 16; y: 12; size: 24; quarter: 1 }
        HallText { x: 56; anchors.verticalCenter: parent.verticalCenter; text: "11 号窗口"; bold: true; color: Theme.boardText; font.pixelSize: 20 }
        Row {
            anchors.right: parent.right
            anchors.rightMargin: 16
            anchors.verticalCenter: parent.verticalCenter
            spacing: 14
            Repeater {
                model: ["printer", "document", "page-camera", "id-card", "barcode", "rating", "link", "link-off"]
                Icon { required property string modelData; name: modelData; size: 18; stroke: 3.6; color: Theme.boardSecondary }
            }
        }
    }
    NumberPlate { x: 16; y: 60; number: "A023"; word: "正在办理" }
    NumberPlate { x: 322; y: 60; number: "A024"; word: "下一位（预计）"; phase: "predicted" }
    NumberPlate { x: 628; y: 60; number: "B016"; word: "已叫号"; phase: "called" }
    NotePane {
        x: 16
        y: 260
        width: 950
        height: 76
        tone: "warning"
        iconName: "link-off"
        title: "大厅服务器断开，A023 可以继续办完"
        text: "收件、拍照、打印照常，先存本机。叫号停下，免得两个窗口叫到同一人。"
    }
    PrimaryButton {
        x: 16
        y: 352
        width: 554
        text: "照单收件"
        firstNote: "5 份材料，1 份免交"
    }
    Pane {
        x: 16
        y: 440
        width: 950
        height: 160
        Row {
            x: 16
            y: 20
            spacing: 12
            Chip { text: "免交"; tone: "good"; iconName: "check" }
            Chip { text: "可复用" }
            Chip { text: "优先"; tone: "ink" }
            Chip { text: "归档"; tone: "soft" }
            Chip { text: "10:11 的名单，可能已变"; tone: "warning"; iconName: "clock" }
            Chip { text: "退回"; tone: "stop" }
        }
        Row {
            x: 16
            y: 70
            spacing: 12
            CheckSquare { phase: "good" }
            CheckSquare { phase: "bad" }
            CheckSquare { phase: "current"; number: "4" }
            CheckSquare { phase: "missing"; number: "5" }
            CheckSquare {}
            KeyCap { text: "1" }
            KeyCap { text: "Enter" }
            KeyCap { iconName: "arrow-up" }
            KeyCap { text: "F2"; tone: "dim" }
            PaneButton { text: "这次不评" }
            PaneButton { text: "选中"; selected: true }
            SegmentedChoice {
                width: 288
                value: "zh"
                model: [{ "value": "zh", "text": "中文" }, { "value": "bo", "text": "བོད་ཡིག", "family": Theme.tibetanFamily }, { "value": "en", "text": "English" }]
            }
        }
    }
    Row {
        x: 16
        y: 688
        spacing: 6
        KeyCell { key: "F1"; text: "办事指南"; iconName: "book" }
        KeyCell { key: "F2"; text: "叫下一位"; iconName: "speaker"; tone: "lit" }
        KeyCell { key: "F3"; text: "重呼"; iconName: "recall"; enabled: false }
        KeyCell { key: "F4"; text: "过号"; iconName: "person-off" }
        KeyCell { width: 180; key: "F9"; text: "受理"; note: "还差第 4、5 份"; iconName: "circle-check"; enabled: false }
        KeyCell { width: 180; key: "F10"; text: "容缺受理"; note: "核完第 4 份即可"; iconName: "stamp-clock"; tone: "offered" }
        KeyCell { width: 180; key: "F11"; text: "一次性告知"; note: "列缺 1 处，打印"; iconName: "printer" }
    }
    Grid {
        x: 990
        y: 60
        columns: 10
        spacing: 10
        Repeater {
            model: ["ticket", "calendar-check", "document-search", "id-card", "qr", "bell", "notice-bell", "wheelchair", "contrast", "search", "pin", "building", "layers", "arrow-left", "arrow-up-right", "home", "chevron-right", "check", "cross", "plus", "minus", "warning", "busy", "clock", "people", "person", "person-off", "window-pane", "yen", "camera", "page-camera", "phone", "walking", "cane", "speaker", "speaker-off", "recall", "list-check", "list-call", "list", "why", "bookmark", "transfer", "question", "circle-check", "circle-question", "pause", "stamp-clock", "play", "link", "link-off", "save", "chart", "backspace", "book", "briefcase", "barcode", "document", "form", "licence", "household", "contract", "certificate", "photo", "other", "stamp", "rating", "wave", "lock", "settings", "globe", "undo", "door", "seat", "locker", "network-off", "paper", "face-1", "face-2", "face-3", "face-4", "face-5", "printer", "printer-error", "printer-empty"]
            Icon { required property string modelData; name: modelData; size: 26 }
        }
    }
}
