pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// Amber while the hall is out of reach: since when the picture stands, and what to go by.
Rectangle {
    id: pane

    required property var standstill
    property int titleSize: 62
    property int textSize: 46
    /// A higher pane is filled with larger words.
    readonly property real em: height > 400 ? 1.4 : 1

    radius: Theme.paneRadius
    color: Theme.boardWarning

    Icon {
        id: sign
        x: 52
        y: 62 * pane.em - size / 2 + 2
        size: 80 * pane.em
        stroke: 4
        name: "warning"
        color: Theme.ink900
    }
    HallText {
        id: title
        objectName: "standstill"
        x: 52 + sign.size + 28
        y: 86 * pane.em - baselineOffset
        text: pane.standstill.title
        bold: true
        color: Theme.ink900
        font.pixelSize: pane.titleSize * pane.em
    }
    FitText {
        x: Math.max(title.x + title.implicitWidth + 24, pane.width - 52 - implicitWidth)
        y: 84 * pane.em - baselineOffset
        room: pane.width - 52 - x
        smallest: 24
        visible: pane.em === 1
        text: pane.standstill.cause
        color: Theme.ink900
        font.pixelSize: 40
    }
    Rectangle {
        x: 52
        y: 126 * pane.em
        width: parent.width - 104
        height: 2
        color: Theme.ink900
    }
    Column {
        x: 52
        y: 136 * pane.em
        spacing: 0
        Repeater {
            model: pane.em === 1 ? pane.standstill.lines : [pane.standstill.cause].concat(pane.standstill.lines)
            HallText {
                required property string modelData
                width: pane.width - 104
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 24
                text: modelData
                color: Theme.ink900
                font.pixelSize: pane.textSize * pane.em
            }
        }
    }
}
