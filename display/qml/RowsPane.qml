pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// The calls before the newest, six rows under one heading.
BoardPane {
    id: pane

    required property var rows
    required property var headings
    property string title: ""
    property bool tall: false
    property bool chineseOnly: true
    property bool multilingual: false

    readonly property int headHeight: multilingual && !tall ? 102 : tall ? 60 : 64
    readonly property real rowHeight: (height - headHeight) / 6
    readonly property bool columns: lit && (multilingual || !chineseOnly)

    HallText {
        visible: !pane.columns
        x: pane.tall ? 56 : 45
        y: 46 - baselineOffset + (pane.headHeight - 64) / 2
        text: pane.title
        color: Theme.boardSecondary
        font.pixelSize: 34
    }
    ColumnHeading {
        visible: pane.columns
        x: 45
        words: pane.headings.number
        oneLine: pane.tall
        height: pane.headHeight
    }
    ColumnHeading {
        visible: pane.columns
        anchors.right: parent.right
        anchors.rightMargin: 45
        rightAligned: true
        words: pane.headings.window
        oneLine: pane.tall
        height: pane.headHeight
    }
    Repeater {
        model: pane.rows
        Item {
            id: place
            required property int index
            required property var modelData
            y: pane.headHeight + index * pane.rowHeight
            width: pane.width
            height: pane.rowHeight
            BoardRule {}
            CalledRow {
                anchors.fill: parent
                call: place.modelData
                lit: pane.lit
                chineseOnly: pane.chineseOnly
                digitsEnd: pane.tall ? 316 : 274
                windowEnd: pane.tall ? 707 : pane.chineseOnly ? 472 : 556
                pixelSize: pane.tall ? 102 : Theme.board.row
                unitSize: pane.tall ? 43 : 36
                arrowCentre: pane.tall ? 916 : 650
            }
        }
    }
    BoardRule {
        visible: pane.rows.length === 0
        y: pane.headHeight
    }
}
