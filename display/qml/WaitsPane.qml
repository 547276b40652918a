pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// How long somebody who comes now would wait, zone by zone, in two columns read downwards.
BoardPane {
    id: pane

    required property var waits
    required property var headings
    property bool tall: false
    property bool multilingual: false

    readonly property int headHeight: multilingual ? 50 : 55
    readonly property int lines: Math.max(4, Math.ceil(waits.length / 2))
    readonly property real lineHeight: (height - headHeight - 3) / lines
    readonly property real middle: tall ? 501 : 553

    HallText {
        visible: !pane.multilingual
        x: 28
        y: 37 - baselineOffset
        text: Words.tr("现在取号，大约要等")
        color: Theme.boardSecondary
        font.pixelSize: 34
    }
    Row {
        visible: pane.multilingual
        x: 25
        height: pane.headHeight
        spacing: 22
        Repeater {
            model: pane.headings.waits
            HeadWord {}
        }
    }
    Row {
        visible: pane.multilingual
        anchors.right: parent.right
        anchors.rightMargin: 25
        height: pane.headHeight
        spacing: 18
        Repeater {
            model: pane.headings.minutes
            HeadWord {}
        }
    }
    Repeater {
        model: pane.lines
        BoardRule {
            required property int index
            y: pane.headHeight + index * pane.lineHeight
        }
    }
    Rectangle {
        x: pane.middle - 1
        y: pane.headHeight
        width: 2
        height: parent.height - y - 3
        color: Theme.boardPaneLine
    }
    Repeater {
        model: pane.waits
        WaitCell {
            required property int index
            required property var modelData
            readonly property bool second: index >= pane.lines
            x: second ? pane.middle : 0
            y: pane.headHeight + (index % pane.lines) * pane.lineHeight
            width: second ? pane.width - pane.middle : pane.middle
            height: pane.lineHeight
            wait: modelData
            tall: pane.tall
            multilingual: pane.multilingual
        }
    }

    component HeadWord: HallText {
        required property var modelData
        y: 36 - baselineOffset
        text: modelData.text
        color: Theme.boardSecondary
        font.family: modelData.language === "bo" ? Theme.tibetanFamily : Theme.family
        font.pixelSize: 30
    }
}
