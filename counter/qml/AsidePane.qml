pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// Parked and missed people, each with the digit that brings them back.
Pane {
    id: root

    required property var pane
    signal pressed(string key)

    readonly property real rowHeight: 56
    readonly property int shown: Math.max(1, Math.floor((height - 49 - 48) / rowHeight))

    PaneHead {
        x: 16
        width: parent.width - 32
        iconName: "bookmark"
        title: Words.tr("挂起与过号")
        count: root.pane.rows.length
    }
    HallText {
        visible: root.pane.rows.length === 0
        x: 16
        y: 64
        width: parent.width - 32
        text: Words.tr("没有挂起，也没有过号。")
        color: Theme.faint
        font.pixelSize: Theme.counter.note
    }
    Repeater {
        model: root.pane.rows.slice(0, root.shown)
        Touchable {
            id: row

            required property var modelData
            required property int index

            objectName: "aside." + modelData.key
            label: modelData.number + " " + modelData.action
            x: 8
            y: 49 + index * root.rowHeight
            width: root.width - 16
            height: root.rowHeight - 1
            color: pressed ? Theme.panePressed : "transparent"
            onClicked: root.pressed(row.modelData.key)

            HallText {
                x: 8
                anchors.verticalCenter: parent.verticalCenter
                text: row.modelData.number
                bold: true
                font.pixelSize: 17
            }
            HallText {
                x: 64
                y: 7
                width: action.x - x - Theme.space8
                text: row.modelData.item
                font.pixelSize: Theme.counter.note
                elide: Text.ElideRight
            }
            HallText {
                x: 64
                y: 27
                width: action.x - x - Theme.space8
                text: row.modelData.detail
                color: Theme.faint
                font.pixelSize: Theme.counter.note
                elide: Text.ElideRight
            }
            Row {
                id: action
                visible: row.modelData.action !== ""
                anchors.verticalCenter: parent.verticalCenter
                x: visible ? parent.width - width - 8 : parent.width
                spacing: Theme.space8
                KeyCap {
                    text: row.modelData.key
                    anchors.verticalCenter: parent.verticalCenter
                }
                HallText {
                    text: row.modelData.action
                    bold: true
                    font.pixelSize: Theme.counter.note
                    anchors.verticalCenter: parent.verticalCenter
                }
            }
            Rule {
                x: 8
                width: parent.width - 16
                y: parent.height
                visible: row.index + 1 < Math.min(root.shown, root.pane.rows.length)
            }
        }
    }
    PaneFoot {
        x: 16
        width: parent.width - 32
        anchors.bottom: parent.bottom
        first: root.pane.rows.length > root.shown ? Words.tr("还有 %1 个，用数字键").arg(root.pane.rows.length - root.shown) : Words.tr("过号只再排一次，排在已等者之后")
    }
}
