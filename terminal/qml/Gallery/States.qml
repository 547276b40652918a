import QtQuick
import Hall.Controls

// Every control in its states: a page for looking at, drawn by `./run screens` and by the tests.
Rectangle {
    id: page
    width: 1080
    height: 1920
    color: Theme.ground

    component Section: Column {
        id: section
        property string title: ""
        x: 60
        width: 960
        HallText {
            text: section.title
            bold: true
            font.pixelSize: 34
        }
        Rectangle {
            width: parent.width
            height: 2
            color: Theme.line
        }
    }
    component Caption: HallText {
        color: Theme.secondary
        font.pixelSize: 28
    }

    HallText {
        x: 60
        y: 44
        text: "取号机的状态"
        bold: true
        font.pixelSize: 56
    }
    Section {
        y: 136
        title: "按钮"
    }
    Row {
        x: 60
        y: 206
        spacing: 24
        Column {
            spacing: 6
            Caption { text: "平时" }
            PrimaryButton { width: 222; height: 96; text: "取号"; pixelSize: 40 }
        }
        Column {
            spacing: 6
            Caption { text: "键盘焦点" }
            PrimaryButton { width: 222; height: 96; text: "取号"; pixelSize: 40; focus: true }
        }
        Column {
            spacing: 6
            Caption { text: "进行中" }
            PrimaryButton { width: 222; height: 96; text: "正在取号"; pixelSize: 40; progress: 0.6; enabled: false }
        }
        Column {
            spacing: 6
            Caption { text: "按不了" }
            PaneButton { width: 222; text: "上一页"; enabled: false }
        }
    }
    Row {
        x: 60
        y: 380
        spacing: 24
        PaneButton { width: 222; text: "返回" }
        PaneButton { width: 222; text: "中文"; selected: true }
        PaneButton { width: 222; text: "高对比"; iconName: "contrast" }
        PaneButton { width: 222; text: "按部门"; iconName: "building"; strong: true }
    }
    Section {
        y: 500
        title: "欢迎页的窗格"
    }
    Row {
        x: 60
        y: 570
        spacing: 24
        WelcomePane { width: 304; height: 236; pixelSize: 56; tone: "lit"; text: "取号办事"; sentence: "现在可以取号"; iconName: "ticket" }
        WelcomePane { width: 304; height: 236; pixelSize: 56; tone: "warning"; text: "取号办事"; sentence: "缺纸，请到 2 号机" }
        WelcomePane { width: 304; height: 236; pixelSize: 56; tone: "closed"; text: "取号办事"; sentence: "14:30 开始取号" }
    }
    Section {
        y: 830
        title: "键盘"
    }
    Rectangle {
        x: 60
        y: 900
        width: 468
        height: 140
        radius: 16
        color: Theme.well
        Row {
            anchors.centerIn: parent
            spacing: 36
            LetterKey { text: "S" }
            LetterKey { text: "D"; leads: false }
            LetterKey { text: "123"; width: 144 }
        }
    }
    SearchField {
        x: 552
        y: 900
        width: 468
        text: "xyq"
        clearText: "清空"
    }
    Section {
        y: 1060
        title: "小票与网络"
    }
    Grid {
        x: 60
        y: 1130
        columns: 2
        spacing: 24
        NotePane { width: 468; height: 128; title: "正在打印"; text: "从下面的出票口拿走"; iconName: "printer"; progress: 0.66 }
        NotePane { width: 468; height: 128; tone: "good"; title: "请拿走小票"; text: "拿走后回到首页"; iconName: "arrow-down" }
        NotePane { width: 468; height: 128; tone: "warning"; title: "没有打出来"; text: "号码有效，请记下 A023"; iconName: "printer-error" }
        NotePane { width: 468; height: 128; tone: "stop"; title: "网络断了，照样取号"; text: "等候人数暂时看不到" }
    }
    Row {
        x: 60
        y: 1440
        spacing: 20
        KeyCap { text: "F2"; pixelSize: 28 }
        KeyCap { text: "Esc"; pixelSize: 28; tone: "dim" }
        Rectangle {
            width: 120
            height: 60
            color: Theme.primary
            KeyCap { anchors.centerIn: parent; text: "F5"; pixelSize: 28; tone: "lit" }
        }
        Chip { text: "优先"; tone: "ink" }
        Chip { text: "免交"; tone: "good"; iconName: "check" }
        Chip { text: "缺"; tone: "warning" }
        Chip { text: "可复用" }
        CheckSquare { size: 48; phase: "good" }
        CheckSquare { size: 48 }
        CheckSquare { size: 48; phase: "missing"; number: "5" }
    }
    Row {
        x: 60
        y: 1508
        spacing: 20
        WindowSquare { number: "3" }
        WindowSquare { number: "12" }
        ZoneSquare { letter: "A"; size: 48 }
        ProgressLine { width: 240; value: 0.4; anchors.verticalCenter: parent.verticalCenter }
    }
    Rectangle {
        y: 1568
        width: 1080
        height: 352
        color: Theme.boardGround
        HallText {
            x: 60
            y: 24
            text: "等候"
            bold: true
            color: Theme.boardText
            font.pixelSize: 34
        }
        Grid {
            x: 60
            y: 88
            columns: 2
            columnSpacing: 32
            ZoneWaitRow { letter: "A"; name: "综合服务区"; windows: "窗口 1–10"; wait: "10–20"; unit: "分钟"; people: "12 人等候" }
            ZoneWaitRow { letter: "C"; name: "项目建设区"; windows: "窗口 13"; tone: "none"; wait: "不用等"; people: "没有人等" }
            ZoneWaitRow { letter: "G"; name: "公安服务区"; windows: "窗口 18–19"; tone: "busy"; wait: "25–35"; unit: "分钟"; people: "11 人"; busyWord: "较忙" }
            ZoneWaitRow { letter: "H"; name: "司法服务区"; windows: "请到公共法律服务中心"; tone: "elsewhere" }
        }
    }
}
