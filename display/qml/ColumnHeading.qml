pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// A column's name in the board's languages: the first two on one line, the minority script below.
Item {
    id: heading

    required property var words
    property bool rightAligned: false
    /// Leaves the minority script out where there is no room for a second line.
    property bool oneLine: false

    readonly property var tibetan: words.filter(word => word.language === "bo")
    readonly property bool alone: tibetan.length === words.length
    readonly property bool stacked: tibetan.length > 0 && (!oneLine || alone)

    width: Math.max(line.width, under.implicitWidth)

    Row {
        id: line
        x: heading.rightAligned ? heading.width - width : 0
        y: heading.stacked ? 40 - 34 : heading.height / 2 - height / 2
        spacing: 16
        Repeater {
            model: heading.words.filter(word => word.language !== "bo")
            HallText {
                required property var modelData
                text: modelData.text
                color: Theme.boardSecondary
                font.pixelSize: 34
            }
        }
    }
    HallText {
        id: under
        visible: heading.stacked
        x: heading.rightAligned ? heading.width - implicitWidth : 0
        y: heading.alone ? (heading.height - height) / 2 : 82 - baselineOffset
        text: heading.stacked ? heading.tibetan[0].text : ""
        color: Theme.boardSecondary
        font.family: Theme.tibetanFamily
        font.pixelSize: 32
    }
}
