pragma ComponentBehavior: Bound
import QtQuick

// One rectangle of the floor plan, drawn by its kind and tone.
Item {
    id: place

    required property var modelData
    property real unit: 1
    property real originX: 0
    property real originY: 0

    readonly property string kind: modelData.kind
    readonly property string tone: modelData.tone
    readonly property bool marked: tone === "lit" || tone === "target"
    readonly property color fill: tone === "here" ? Theme.selected : tone === "trouble" ? Theme.warningWash : kind === "window" && marked ? Theme.good : kind === "kiosk" && marked ? Theme.good : kind === "desk" ? (marked ? Theme.goodWash : Theme.ground) : marked ? Theme.goodWash : Theme.pane
    readonly property color lineColor: tone === "trouble" ? Theme.warning : tone === "here" ? Theme.selected : marked ? Theme.good : Theme.controlLine
    readonly property color ink: tone === "here" ? Theme.selectedText : (kind === "window" || kind === "kiosk") && marked ? (Theme.highContrast ? Theme.black : Theme.white) : marked || tone === "trouble" ? Theme.text : Theme.secondary

    x: originX + modelData.x * unit
    y: originY + modelData.y * unit
    width: modelData.width * unit
    height: modelData.height * unit

    Rectangle {
        visible: place.kind !== "seats"
        anchors.fill: parent
        radius: place.kind === "desk" ? height / 2 : place.kind === "window" ? 4 : 8
        color: place.fill
        border.color: place.lineColor
        border.width: place.tone === "plain" || place.kind === "window" ? 2 : 4
    }
    HallText {
        visible: place.kind !== "seats" && text !== ""
        anchors.horizontalCenter: parent.horizontalCenter
        y: place.modelData.foot ? parent.height - height - 2 : (parent.height - height) / 2
        width: Math.min(implicitWidth, Math.max(parent.width - 6, 1))
        horizontalAlignment: Text.AlignHCenter
        text: place.modelData.text
        bold: place.tone !== "plain"
        color: place.ink
        font.pixelSize: place.kind === "window" ? Math.min(28, parent.height * 0.8) : Math.min(28, Math.max(16, parent.height * 0.42))
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 12
    }
    HallText {
        visible: text !== ""
        readonly property bool beside: place.modelData.captionSide === "left"
        x: beside ? -width - 14 : place.modelData.captionSide === "right" ? parent.width + 14 : 0
        y: place.modelData.captionSide === "below" ? parent.height : (parent.height - height) / 2
        text: place.modelData.caption
        bold: true
        font.pixelSize: 28
    }
    Grid {
        id: seats
        visible: place.kind === "seats"
        readonly property int pitch: 33
        columns: Math.max(1, Math.floor(place.width / pitch))
        spacing: 9
        Repeater {
            model: place.kind === "seats" ? seats.columns * Math.max(1, Math.floor(place.height / 36)) : 0
            Rectangle {
                width: 24
                height: 24
                radius: 4
                color: place.marked ? Theme.good : "transparent"
                border.color: place.marked ? Theme.good : Theme.controlLine
                border.width: 2
            }
        }
    }
}
