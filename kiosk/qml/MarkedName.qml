pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// A name whose met characters are jade and underlined; it grows smaller rather than being cut off.
Item {
    id: name

    property var pieces: []
    property int pixelSize: Theme.kiosk.row
    property color color: Theme.text
    property color metColor: Theme.good
    readonly property string text: pieces.map(piece => piece.text).join("")
    readonly property real fitting: Math.min(1, width / Math.max(1, measure.implicitWidth))
    /// Below this the name takes two lines instead.
    readonly property bool twoLines: fitting < 0.72

    HallText {
        id: measure
        visible: false
        text: name.text
        bold: true
        font.pixelSize: name.pixelSize
    }
    HallText {
        visible: name.twoLines
        anchors.bottom: parent.bottom
        width: parent.width
        text: name.text
        bold: true
        color: name.color
        wrapMode: Text.Wrap
        maximumLineCount: 2
        elide: Text.ElideRight
        lineHeight: 0.92
        font.pixelSize: name.pixelSize * 0.7
    }
    Row {
        visible: !name.twoLines
        anchors.bottom: parent.bottom
        Repeater {
            model: name.pieces
            Item {
                id: piece
                required property var modelData
                width: word.width
                height: word.height
                HallText {
                    id: word
                    text: piece.modelData.text
                    bold: true
                    color: piece.modelData.met ? name.metColor : name.color
                    font.pixelSize: Math.floor(name.pixelSize * name.fitting)
                }
                Rectangle {
                    visible: piece.modelData.met
                    y: word.baselineOffset + name.pixelSize * 0.16
                    width: parent.width
                    height: 4
                    color: name.metColor
                }
            }
        }
    }
}
