pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// The line that speaks: why this person is next, why a key does nothing, what can be taken back.
Rectangle {
    id: root

    required property var pane
    signal pressed(string key)

    readonly property bool speaks: pane.text !== ""
    readonly property string tone: pane.tone

    radius: Theme.paneRadius
    color: !speaks ? Theme.pane : tone === "stop" ? Theme.stopWash : tone === "good" ? Theme.goodWash : Theme.warningWash
    border.color: !speaks ? Theme.paneLine : tone === "stop" ? Theme.seal700 : tone === "good" ? Theme.jade : Theme.amber500
    border.width: Theme.hairline

    Icon {
        id: sign
        x: 18
        anchors.verticalCenter: parent.verticalCenter
        name: !root.speaks && root.pane.title === "" ? "notice-bell" : !root.speaks ? "why" : root.tone === "good" ? "circle-check" : "warning"
        size: root.speaks ? 24 : 18
        color: !root.speaks ? Theme.text : root.tone === "stop" ? Theme.stop : root.tone === "good" ? Theme.good : Theme.warning
    }
    HallText {
        objectName: "note.text"
        visible: root.speaks
        x: 56
        width: undo.x - x - Theme.space12
        anchors.verticalCenter: parent.verticalCenter
        text: root.pane.text
        bold: true
        wrapMode: Text.Wrap
        maximumLineCount: 2
        font.pixelSize: text.length > 44 ? Theme.counter.note : Theme.counter.body
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    Row {
        id: line
        visible: !root.speaks
        x: 45
        height: parent.height
        spacing: 7
        // A long sum gets a little smaller before it would be cut.
        scale: Math.min(1, (undo.x - x - Theme.space16) / Math.max(1, width))
        transformOrigin: Item.Left

        HallText {
            visible: text !== ""
            text: root.pane.title
            bold: true
            rightPadding: Theme.space12
            font.pixelSize: Theme.counter.note
            anchors.verticalCenter: parent.verticalCenter
        }
        HallText {
            visible: root.pane.pieces.length === 0
            text: root.pane.quiet
            color: Theme.secondary
            font.pixelSize: Theme.counter.note
            anchors.verticalCenter: parent.verticalCenter
        }
        Repeater {
            model: root.pane.pieces
            Item {
                id: piece

                required property var modelData
                readonly property string weight: modelData.weight

                width: weight === "rule" ? 33 : word.width
                height: root.height

                HallText {
                    id: word
                    visible: piece.weight !== "rule"
                    anchors.verticalCenter: parent.verticalCenter
                    text: piece.modelData.text
                    bold: piece.weight !== "plain"
                    color: piece.weight === "plain" ? Theme.secondary : Theme.text
                    font.pixelSize: piece.weight === "result" ? 17 : Theme.counter.note
                }
                Rectangle {
                    visible: piece.weight === "rule"
                    anchors.centerIn: parent
                    width: 1
                    height: 20
                    color: Theme.line
                }
            }
        }
    }
    Touchable {
        id: undo
        objectName: "key.Del"
        visible: root.pane.undo !== ""
        label: "Del " + root.pane.undo
        anchors.verticalCenter: parent.verticalCenter
        x: visible ? parent.width - width - 10 : parent.width
        width: undoRow.width + 2 * Theme.space12
        height: 38
        radius: Theme.controlRadius
        color: pressed ? Theme.panePressed : Theme.pane
        border.color: Theme.controlLine
        border.width: Theme.hairline
        onClicked: root.pressed("Del")
        Row {
            id: undoRow
            anchors.centerIn: parent
            spacing: Theme.space8
            KeyCap {
                text: "Del"
                anchors.verticalCenter: parent.verticalCenter
            }
            HallText {
                text: root.pane.undo
                bold: true
                font.pixelSize: Theme.counter.note
                anchors.verticalCenter: parent.verticalCenter
            }
            HallText {
                text: root.pane.undoSeconds
                color: Theme.warning
                bold: true
                font.pixelSize: Theme.counter.body
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
}
