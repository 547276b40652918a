pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// Signed out: what this window is on ink, the pad for staff number and PIN on paper.
Item {
    id: root

    required property var pane
    required property var bar
    signal pressed(string key)

    Rectangle {
        id: board
        width: Math.round((root.width - Theme.space12) * 0.52)
        height: root.height
        radius: Theme.paneRadius
        color: Theme.boardGround

        HallText {
            x: Theme.space40
            y: 36
            width: parent.width - 2 * x
            text: root.pane.hall
            color: Theme.boardSecondary
            font.pixelSize: Theme.counter.strong
            elide: Text.ElideRight
        }
        HallText {
            id: number
            objectName: "sign_in.window"
            x: Theme.space40 - 6
            y: 84
            text: root.bar.window
            bold: true
            color: Theme.boardText
            font.pixelSize: 168
        }
        HallText {
            x: number.x + number.width + Theme.space16
            anchors.baseline: number.baseline
            text: Words.tr("号窗口")
            bold: true
            color: Theme.boardText
            font.pixelSize: Theme.counter.figure
        }
        Column {
            x: Theme.space40
            y: 336
            width: parent.width - 2 * x
            spacing: Theme.space12
            Row {
                spacing: Theme.space16
                HallText {
                    text: root.bar.zone
                    bold: true
                    color: Theme.boardText
                    font.pixelSize: Theme.counter.title
                }
                HallText {
                    text: root.bar.kind
                    color: Theme.boardSecondary
                    font.pixelSize: Theme.counter.body
                    anchors.bottom: parent.bottom
                    anchors.bottomMargin: 4
                }
            }
            HallText {
                text: root.pane.items
                color: Theme.boardSecondary
            }
            HallText {
                width: parent.width
                text: root.pane.departments
                color: Theme.boardSecondary
                wrapMode: Text.Wrap
                maximumLineCount: 4
                elide: Text.ElideRight
                font.pixelSize: Theme.counter.note
                lineHeight: 1.25
            }
        }
        Row {
            x: Theme.space40
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 32
            spacing: Theme.space12
            HallText {
                id: waits
                text: Words.tr("现在等候")
                color: Theme.boardSecondary
            }
            HallText {
                anchors.baseline: waits.baseline
                text: root.pane.waiting
                bold: true
                color: Theme.boardText
                font.pixelSize: Theme.counter.title
            }
            HallText {
                text: Words.tr("人，本窗可办")
                color: Theme.boardSecondary
            }
        }
    }
    Pane {
        id: pad
        x: board.width + Theme.space12
        width: root.width - x
        height: root.height

        readonly property real side: Math.round((width - 440) / 2)

        HallText {
            x: pad.side
            y: 36
            text: Words.tr("签入")
            bold: true
            font.pixelSize: Theme.counter.title
        }
        component Entry: Rectangle {
            id: entry
            property string name: ""
            property string value: ""
            property bool current: false

            width: 440
            height: 72
            radius: Theme.controlRadius
            color: Theme.pane
            border.color: current ? Theme.focus : Theme.controlLine
            border.width: current ? 3 : Theme.hairline

            HallText {
                x: Theme.space16
                anchors.verticalCenter: parent.verticalCenter
                text: entry.name
                color: Theme.secondary
                font.pixelSize: Theme.counter.body
            }
            HallText {
                x: 112
                anchors.verticalCenter: parent.verticalCenter
                text: entry.value
                bold: true
                font.pixelSize: Theme.counter.title
                font.letterSpacing: 3
            }
            Rectangle {
                visible: entry.current
                x: 112 + (entry.value === "" ? 0 : figures.advanceWidth + 4)
                anchors.verticalCenter: parent.verticalCenter
                width: 2
                height: 32
                color: Theme.focus
            }
            TextMetrics {
                id: figures
                text: entry.value
                font.family: Theme.family
                font.weight: Font.Bold
                font.pixelSize: Theme.counter.title
                font.letterSpacing: 3
            }
        }
        Entry {
            objectName: "entry.staff"
            x: pad.side
            y: 92
            name: Words.tr("工号")
            value: root.pane.staff
            current: !root.pane.atPin && root.pane.enabled
        }
        Entry {
            objectName: "entry.pin"
            x: pad.side
            y: 176
            name: Words.tr("密码")
            value: "●".repeat(root.pane.pinLength)
            current: root.pane.atPin && root.pane.enabled
        }
        HallText {
            objectName: "entry.hint"
            x: pad.side
            y: 262
            width: 440
            text: root.pane.hint
            bold: root.pane.tone === "warning"
            color: root.pane.tone === "warning" ? Theme.warning : Theme.secondary
            wrapMode: Text.Wrap
            maximumLineCount: 2
        }
        Grid {
            x: pad.side
            y: 316
            columns: 3
            spacing: Theme.space8
            Repeater {
                model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "Del", "0", "Esc"]
                PaneButton {
                    required property string modelData
                    objectName: "pad." + modelData
                    width: 104
                    height: 64
                    settleTime: 0
                    text: modelData
                    pixelSize: Theme.counter.strong
                    enabled: root.pane.enabled
                    onClicked: root.pressed(modelData)
                }
            }
        }
        PrimaryButton {
            objectName: "primary"
            x: pad.side + 3 * 112
            y: 316
            width: 440 - 3 * 112
            height: 4 * 64 + 3 * 8
            enabled: root.pane.enabled
            text: root.pane.atPin ? Words.tr("签入") : Words.tr("下一步")
            pixelSize: Theme.counter.strong
            onClicked: root.pressed("Enter")
        }
        KeyCap {
            x: pad.side + 3 * 112 + (104 - width) / 2
            y: 316 + 4 * 64 - 24
            text: "Enter"
            tone: root.pane.enabled ? "lit" : "dim"
        }
    }
}
