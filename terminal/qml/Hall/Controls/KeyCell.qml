import QtQuick

// A place of the key strip: key, drawing, word. `tone`: "plain", "lit" (the one jade action), "offered" (jade line).
// With `note` the word stands beside the key and the note below says what it does or still needs.
Touchable {
    id: cell

    property string key: ""
    property string text: ""
    property string note: ""
    property string iconName: ""
    property string tone: "plain"

    readonly property bool lit: tone === "lit" && enabled
    readonly property color ink: !enabled ? Theme.faint : lit ? Theme.primaryText : tone === "offered" ? Theme.good : pressed ? Theme.panePressedText : Theme.text

    label: key + " " + text + (note === "" ? "" : " " + note)
    implicitWidth: 103
    implicitHeight: 68
    radius: Theme.controlRadius
    color: lit ? (pressed ? Theme.primaryPressed : Theme.primary) : pressed ? Theme.panePressed : enabled ? Theme.pane : note === "" ? "transparent" : Theme.well
    border.color: lit ? color : tone === "offered" ? Theme.good : Theme.paneLine
    border.width: !enabled && note === "" ? 0 : tone === "offered" ? Theme.strongLine : Theme.hairline

    KeyCap {
        id: cap
        x: 10
        y: 8
        text: cell.key
        tone: cell.lit ? "lit" : cell.enabled ? "plain" : "dim"
    }
    Icon {
        name: cell.iconName
        size: 19
        stroke: 3.6
        color: cell.lit ? Theme.primaryText : cell.enabled ? Theme.secondary : Theme.highContrast ? Theme.white : Theme.paper300
        anchors.right: parent.right
        anchors.rightMargin: 9
        y: 8
    }
    HallText {
        visible: cell.note !== ""
        anchors.left: cap.right
        anchors.leftMargin: 8
        anchors.verticalCenter: cap.verticalCenter
        text: cell.text
        bold: true
        color: cell.ink
        font.pixelSize: 18
    }
    HallText {
        x: 10
        width: cell.width - 2 * x
        anchors.baseline: parent.bottom
        anchors.baselineOffset: -11
        text: cell.note === "" ? cell.text : cell.note
        bold: cell.enabled && cell.note === ""
        color: cell.note === "" || cell.lit ? cell.ink : Theme.secondary
        font.pixelSize: cell.note === "" ? Theme.counter.body : Theme.counter.note
        elide: Text.ElideRight
    }
}
