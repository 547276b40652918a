pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// The person who was called or is served: number, item, time. The number is the hero.
Rectangle {
    id: root

    required property var pane
    signal pressed(string key)

    readonly property bool called: pane.phase === "called"
    readonly property color lampColor: called ? Theme.boardStop : Theme.boardGood

    radius: Theme.paneRadius
    color: Theme.boardGround

    component Upright: Rectangle {
        width: 1
        height: root.height
        color: Theme.boardLine
    }

    Lamp {
        id: lamp
        x: 24
        y: 26
        lit: true
        shade: root.lampColor
    }
    HallText {
        objectName: "plate.word"
        x: 44
        anchors.verticalCenter: lamp.verticalCenter
        text: root.pane.word
        bold: true
        color: root.lampColor
    }
    HallText {
        objectName: "plate.number"
        x: 22
        width: 258
        anchors.baseline: parent.top
        anchors.baselineOffset: 153
        text: root.pane.number ?? ""
        bold: true
        color: Theme.boardText
        font.pixelSize: Theme.counter.number
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.counter.figure
    }
    Upright {
        x: 290
    }
    Item {
        id: middle
        x: 315
        width: clock.x - x - Theme.space24
        height: parent.height

        HallText {
            objectName: "plate.item"
            y: 18
            width: parent.width
            height: 42
            text: root.pane.title ?? ""
            bold: true
            color: Theme.boardText
            font.pixelSize: Theme.counter.title
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.counter.strong
            verticalAlignment: Text.AlignVCenter
            elide: Text.ElideRight
        }
        Row {
            y: 64
            spacing: Theme.space16
            scale: Math.min(1, middle.width / Math.max(1, width))
            transformOrigin: Item.Left
            Repeater {
                model: root.pane.facts
                HallText {
                    required property string modelData
                    text: modelData
                    color: Theme.boardSecondary
                    font.pixelSize: Theme.counter.note
                }
            }
        }
        Row {
            y: root.height - 62
            height: 28
            spacing: Theme.space16
            visible: root.pane.grace > 0
            HallText {
                objectName: "plate.grace"
                text: Words.tr("%1 秒后播报").arg(root.pane.grace)
                bold: true
                color: Theme.boardWarning
                font.pixelSize: Theme.counter.strong
                anchors.verticalCenter: parent.verticalCenter
            }
            Touchable {
                objectName: "key.Esc"
                label: "Esc " + Words.tr("收回")
                width: back.width + 2 * Theme.space8
                height: 34
                radius: Theme.controlRadius
                color: pressed ? Theme.boardPane : "transparent"
                anchors.verticalCenter: parent.verticalCenter
                onClicked: root.pressed("Esc")
                Row {
                    id: back
                    anchors.centerIn: parent
                    spacing: Theme.space8
                    KeyCap {
                        text: "Esc"
                        tone: "lit"
                        anchors.verticalCenter: parent.verticalCenter
                    }
                    HallText {
                        text: Words.tr("收回")
                        color: Theme.boardText
                        anchors.verticalCenter: parent.verticalCenter
                    }
                }
            }
        }
        Row {
            y: root.height - 62
            height: 28
            spacing: Theme.space16
            visible: root.pane.grace === 0
            // Other languages have longer words.
            scale: Math.min(1, middle.width / Math.max(1, width))
            transformOrigin: Item.Left
            HallText {
                visible: text !== ""
                text: root.pane.person ?? ""
                bold: true
                color: Theme.boardText
                font.pixelSize: Theme.counter.body
                anchors.verticalCenter: parent.verticalCenter
            }
            Rectangle {
                visible: (root.pane.priority ?? "") !== ""
                width: first.width + Theme.space16
                height: 26
                radius: 5
                color: Theme.boardPaneLine
                anchors.verticalCenter: parent.verticalCenter
                HallText {
                    id: first
                    anchors.centerIn: parent
                    text: Words.tr("优先") + "　" + (root.pane.priority ?? "")
                    color: Theme.boardText
                    font.pixelSize: Theme.counter.note
                }
            }
            Icon {
                visible: root.called
                name: root.called ? "speaker" : "ticket"
                size: 20
                color: Theme.boardText
                anchors.verticalCenter: parent.verticalCenter
            }
            Repeater {
                model: root.pane.line
                HallText {
                    required property string modelData
                    required property int index
                    text: modelData
                    color: index === 0 && root.called ? Theme.boardText : Theme.boardSecondary
                    font.pixelSize: Theme.counter.body
                    anchors.verticalCenter: parent ? parent.verticalCenter : undefined
                }
            }
        }
    }
    Upright {
        x: clock.x - 24
    }
    Item {
        id: clock
        x: root.width - 147
        width: 123
        height: parent.height

        HallText {
            y: 22
            text: root.pane.timerTitle ?? ""
            color: Theme.boardSecondary
        }
        HallText {
            objectName: "plate.timer"
            width: parent.width + 12
            anchors.baseline: parent.top
            anchors.baselineOffset: 102
            text: root.pane.timer
            bold: true
            color: Theme.boardText
            font.pixelSize: Theme.counter.figure
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.counter.title
        }
        ProgressLine {
            y: 122
            width: parent.width
            height: 6
            value: root.pane.bar ?? 0
            ground: Theme.boardPaneLine
            fill: root.pane.barTone === "stop" ? Theme.boardStop : root.pane.barTone === "warning" ? Theme.boardWarning : root.pane.barTone === "good" ? Theme.boardGood : Theme.boardSecondary
        }
        HallText {
            y: 138
            width: parent.width + 20
            text: root.pane.timerNote ?? ""
            color: Theme.boardSecondary
            font.pixelSize: Theme.counter.note
            wrapMode: Text.Wrap
        }
    }
}
