pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// Who waits for this window, in calling order.
Pane {
    id: root

    required property var pane
    signal pressed(string key)

    readonly property bool stale: pane.stale !== ""
    readonly property real rowHeight: 53
    readonly property real firstHeight: 71
    readonly property int shown: Math.max(1, Math.floor((height - 49 - 46 - firstHeight) / rowHeight) + 1)
    /// With a chosen number further down, the list moves so that it is seen.
    readonly property int chosen: pane.rows.findIndex(row => row.selected)
    readonly property int first: Math.max(0, Math.min(chosen - shown + 1, pane.rows.length - shown))

    Item {
        x: 16
        width: parent.width - 32
        height: 48
        Row {
            height: parent.height
            spacing: Theme.space8
            HallText {
                id: heading
                text: Words.tr("等候")
                bold: true
                anchors.verticalCenter: parent.verticalCenter
            }
            HallText {
                objectName: "waiting.total"
                visible: !root.stale
                text: root.pane.total
                bold: true
                font.pixelSize: Theme.counter.strong
                anchors.baseline: heading.baseline
            }
            HallText {
                visible: !root.stale
                text: Words.tr("本窗可办")
                color: Theme.faint
                font.pixelSize: Theme.counter.note
                anchors.baseline: heading.baseline
            }
            Chip {
                objectName: "waiting.stale"
                visible: root.stale
                text: root.pane.stale
                iconName: "clock"
                tone: "warning"
                anchors.verticalCenter: parent.verticalCenter
            }
        }
        HallText {
            visible: !root.stale
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: Words.tr("已等 / 排队时刻")
            color: Theme.faint
            font.pixelSize: Theme.counter.note
        }
    }
    Rule {
        x: 1
        y: 48
        width: parent.width - 2
    }
    HallText {
        visible: root.pane.rows.length === 0
        x: 16
        y: 64
        width: parent.width - 32
        text: root.pane.empty
        color: Theme.faint
        wrapMode: Text.Wrap
        font.pixelSize: Theme.counter.note
    }
    Repeater {
        model: root.pane.rows.slice(root.first, root.first + root.shown)
        Rectangle {
            id: row

            required property var modelData
            required property int index
            /// On a wash the pale words are a step darker.
            readonly property color quiet: next || modelData.selected ? Theme.secondary : Theme.faint
            readonly property bool next: modelData.is_next && index === 0 && root.first === 0
            readonly property real firstExtra: root.first === 0 && root.pane.rows[0].is_next ? root.firstHeight - root.rowHeight : 0

            objectName: "waiting." + (root.first + index)
            x: 1
            y: 49 + index * root.rowHeight + (index > 0 ? firstExtra : 0)
            width: root.width - 2
            height: (next ? root.firstHeight : root.rowHeight)
            color: modelData.selected ? Theme.goodWash : next ? Theme.selectionWash : "transparent"

            HallText {
                x: 15
                anchors.verticalCenter: parent.verticalCenter
                text: row.modelData.number
                bold: !root.stale
                color: root.stale ? Theme.faint : Theme.text
                font.pixelSize: row.next ? 26 : 20
            }
            HallText {
                id: item
                x: 99
                y: row.next ? 15 : 7
                width: time.x - x - Theme.space8
                text: row.modelData.item
                bold: row.next
                color: root.stale ? Theme.faint : Theme.text
                font.pixelSize: row.next ? Theme.counter.body : Theme.counter.note
                elide: Text.ElideRight
            }
            Row {
                x: 99
                y: row.next ? 37 : 26
                spacing: 6
                Rectangle {
                    visible: row.modelData.priority !== ""
                    width: word.width + 10
                    height: 20
                    radius: 4
                    color: root.stale ? "transparent" : Theme.selected
                    border.color: root.stale ? Theme.controlLine : color
                    anchors.verticalCenter: parent.verticalCenter
                    HallText {
                        id: word
                        anchors.centerIn: parent
                        text: Words.tr("优先")
                        color: root.stale ? Theme.secondary : Theme.selectedText
                        font.pixelSize: Theme.counter.note
                    }
                }
                HallText {
                    text: row.modelData.priority !== "" ? row.modelData.priority : row.modelData.detail
                    color: row.quiet
                    font.pixelSize: Theme.counter.note
                    anchors.verticalCenter: parent.verticalCenter
                }
            }
            Item {
                id: time
                x: row.width - width - 15
                width: Math.max(minutes.width + 4 + unit.width, clock.width)
                height: parent.height
                HallText {
                    id: minutes
                    anchors.right: unit.left
                    anchors.rightMargin: 4
                    y: row.next ? 13 : 5
                    text: row.modelData.minutes
                    bold: !root.stale
                    color: root.stale ? Theme.faint : Theme.text
                    font.pixelSize: Theme.counter.body
                }
                HallText {
                    id: unit
                    anchors.right: parent.right
                    anchors.baseline: minutes.baseline
                    text: Words.tr("分")
                    color: row.quiet
                    font.pixelSize: Theme.counter.note
                }
                HallText {
                    id: clock
                    anchors.right: parent.right
                    y: row.next ? 36 : 26
                    text: row.modelData.time
                    color: row.quiet
                    font.pixelSize: Theme.counter.note
                }
            }
            Rule {
                y: parent.height - 1
                width: parent.width
            }
            Rectangle {
                visible: row.modelData.selected
                anchors.fill: parent
                anchors.margins: 2
                color: "transparent"
                radius: 4
                border.color: Theme.focus
                border.width: 2
            }
        }
    }
    Rule {
        x: 1
        width: parent.width - 2
        anchors.bottom: foot.top
    }
    Item {
        id: foot
        x: 16
        width: parent.width - 32
        height: 44
        anchors.bottom: parent.bottom

        HallText {
            visible: root.stale
            anchors.verticalCenter: parent.verticalCenter
            text: Words.tr("接通后自动换成新名单")
            color: Theme.secondary
            font.pixelSize: Theme.counter.note
        }
        Row {
            visible: root.pane.canPick && root.pane.rows.length > 0
            height: parent.height
            spacing: Theme.space8
            Repeater {
                model: [["Up", "arrow-up"], ["Down", "arrow-down"]]
                Touchable {
                    required property var modelData
                    objectName: "waiting." + modelData[0]
                    label: modelData[0] === "Up" ? Words.tr("上一个号") : Words.tr("下一个号")
                    width: 30
                    height: 30
                    color: "transparent"
                    settleTime: 0
                    anchors.verticalCenter: parent ? parent.verticalCenter : undefined
                    onClicked: root.pressed(modelData[0])
                    KeyCap {
                        anchors.centerIn: parent
                        iconName: parent.modelData[1]
                    }
                }
            }
            HallText {
                text: Words.tr("选号")
                color: Theme.secondary
                font.pixelSize: Theme.counter.note
                rightPadding: Theme.space16
                anchors.verticalCenter: parent.verticalCenter
            }
            KeyCap {
                text: "F10"
                anchors.verticalCenter: parent.verticalCenter
            }
            HallText {
                text: Words.tr("叫指定号，须写原因")
                color: Theme.secondary
                font.pixelSize: Theme.counter.note
                anchors.verticalCenter: parent.verticalCenter
            }
        }
        Row {
            visible: !root.stale && !(root.pane.canPick && root.pane.rows.length > 0)
            height: parent.height
            spacing: Theme.space8
            Icon {
                name: "wave"
                size: 18
                color: Theme.secondary
                anchors.verticalCenter: parent.verticalCenter
            }
            HallText {
                text: root.pane.zone
                color: Theme.secondary
                font.pixelSize: Theme.counter.note
                anchors.verticalCenter: parent.verticalCenter
            }
            HallText {
                objectName: "waiting.zoneWait"
                text: root.pane.zoneWait
                bold: true
                font.pixelSize: Theme.counter.note
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
}
