pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// Who is called next: three to be ready, eight after them, and how many behind those.
BoardPane {
    id: pane

    required property var ready
    required property var after
    property int more: 0

    HallText {
        x: 48
        y: 48 - baselineOffset
        text: Words.tr("请准备")
        color: Theme.boardSecondary
        font.pixelSize: 40
    }
    BoardRule {
        y: 68
    }
    Repeater {
        model: pane.ready
        Item {
            id: cell
            required property int index
            required property var modelData
            x: index * pane.width / 3
            y: 70
            width: pane.width / 3
            height: 164
            Rectangle {
                visible: cell.index > 0
                width: 2
                height: parent.height
                color: Theme.boardPaneLine
            }
            FitText {
                id: number
                objectName: "ready-" + cell.index
                x: cell.index > 0 ? 42 : 48
                anchors.verticalCenter: parent.verticalCenter
                verticalAlignment: Text.AlignVCenter
                room: cell.width - x - (first.visible ? first.width + 26 : 8)
                smallest: 48
                text: cell.modelData.number
                bold: true
                color: Theme.boardText
                font.pixelSize: Theme.board.row
            }
            Rectangle {
                id: first
                visible: cell.modelData.first
                anchors.left: number.right
                anchors.leftMargin: 18
                anchors.verticalCenter: parent.verticalCenter
                width: word.implicitWidth + 20
                height: 44
                radius: 6
                color: Theme.boardGood
                HallText {
                    id: word
                    anchors.centerIn: parent
                    text: Words.tr("优先")
                    bold: true
                    color: Theme.ink900
                    font.pixelSize: 29
                }
            }
        }
    }
    HallText {
        visible: pane.ready.length === 0
        x: 48
        y: 70 + 82 + 14 - baselineOffset
        text: Words.tr("现在没有人在等")
        color: Theme.boardText
        font.pixelSize: 46
    }
    BoardRule {
        y: 234
    }
    HallText {
        x: 48
        y: 290 - baselineOffset
        text: Words.tr("再往后")
        color: Theme.boardSecondary
        font.pixelSize: 40
    }
    HallText {
        visible: pane.more > 0
        anchors.right: parent.right
        anchors.rightMargin: 48
        y: 290 - baselineOffset
        text: Words.tr("后面还有 %1 人").arg(pane.more)
        color: Theme.boardText
        font.pixelSize: 40
    }
    BoardRule {
        y: 316
    }
    BoardRule {
        y: 411
    }
    Repeater {
        model: pane.after
        FitText {
            required property int index
            required property var modelData
            x: 48 + (index % 4) * (pane.width / 4)
            y: (index < 4 ? 387 : 482) - baselineOffset
            room: pane.width / 4 - 40
            smallest: 36
            text: modelData.number
            color: Theme.boardText
            font.pixelSize: 62
        }
    }
}
