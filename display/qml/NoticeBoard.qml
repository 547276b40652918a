pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// While nobody is called: whether the hall serves, its hours of the next days, and what to do. All ink but a late call.
Item {
    id: board

    required property var display
    required property var hallTime
    property bool tall: false

    readonly property bool lit: !display.frame.offline
    readonly property var notice: display.notice
    readonly property real inner: paper.width - 128
    /// Earlier calls, or how many wait; without either the pane gives its room away.
    readonly property bool aside: display.rows.length > 0 || display.frame.waiting > 0

    BoardPane {
        id: paper
        x: 40
        y: 40
        width: board.width - 80
        height: board.tall ? 1240 : 728
        lit: board.lit

        HallText {
            id: hall
            anchors.right: parent.right
            anchors.rightMargin: 64
            y: (board.tall ? 84 : 100) - baselineOffset
            text: board.display.frame.hallName
            color: Theme.boardSecondary
            font.pixelSize: 40
        }
        FitText {
            objectName: "notice-title"
            x: 64
            y: (board.tall ? 220 : 148) - baselineOffset
            room: board.tall ? board.inner : hall.x - 64 - 40
            smallest: 48
            text: board.notice.title
            bold: true
            color: Theme.boardText
            font.pixelSize: 96
        }
        HallText {
            x: 64
            y: board.tall ? 240 : 180
            width: board.inner
            height: board.tall ? 100 : 76
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.Wrap
            maximumLineCount: board.tall ? 2 : 1
            fontSizeMode: Text.Fit
            minimumPixelSize: 28
            text: board.notice.sentence
            color: Theme.boardSecondary
            font.pixelSize: board.tall ? 40 : 46
        }
        Repeater {
            model: board.notice.days
            DayCell {
                required property int index
                required property var modelData
                day: modelData
                flat: board.tall
                x: 64 + (board.tall ? 0 : index * 348)
                y: board.tall ? 350 + index * 152 : 272
                width: board.tall ? board.inner : 320
                height: board.tall ? 136 : 300
            }
        }
        Mark {
            id: mark
            x: 64
            y: parent.height - 96
            size: 60
            lit: board.lit ? Theme.markLit : "transparent"
        }
        HallText {
            anchors.left: mark.right
            anchors.leftMargin: 32
            anchors.right: parent.right
            anchors.rightMargin: 64
            y: mark.y - 12
            height: mark.size + 24
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.Wrap
            maximumLineCount: 2
            fontSizeMode: Text.Fit
            minimumPixelSize: 26
            text: board.lit ? board.display.foot.text : board.display.standstill.title + "    " + board.display.standstill.cause
            bold: true
            color: board.lit ? Theme.boardText : Theme.boardWarning
            font.pixelSize: 44
        }
    }
    CallBar {
        id: bar
        x: 40
        y: paper.y + paper.height + 16
        width: board.tall ? 1000 : board.aside ? 1096 : 1552
        height: 256
        numberSize: 160
        call: board.display.newest
        lit: board.lit
        chineseOnly: board.display.frame.chineseOnly || board.display.frame.multilingual
        restWords: board.notice.rest
    }
    BoardPane {
        visible: board.aside
        lit: board.lit
        x: board.tall ? 40 : 1152
        y: board.tall ? bar.y + bar.height + 16 : bar.y
        width: board.tall ? 640 : 440
        height: 256
        Repeater {
            model: board.display.rows.slice(0, 3)
            Item {
                id: place
                required property int index
                required property var modelData
                y: index * 85
                width: parent.width
                height: 86
                BoardRule {
                    visible: place.index > 0
                }
                TicketNumber {
                    x: 182 - implicitWidth
                    y: 62 - baselineOffset
                    prefix: place.modelData.prefix
                    digits: place.modelData.digits
                    pixelSize: 60
                    color: board.lit ? Theme.boardText : Theme.boardSecondary
                }
                HallText {
                    id: windowNumber
                    x: 300 - implicitWidth
                    y: 62 - baselineOffset
                    text: place.modelData.window
                    bold: true
                    color: board.lit ? Theme.boardText : Theme.boardSecondary
                    font.pixelSize: 60
                }
                FitText {
                    x: 314
                    y: 64 - baselineOffset
                    room: 110
                    text: board.display.frame.chineseOnly ? "号窗口" : Words.tr("窗口")
                    color: Theme.boardSecondary
                    font.pixelSize: 31
                }
            }
        }
        HallText {
            visible: board.display.rows.length === 0
            anchors.centerIn: parent
            text: Words.tr("%1 人在等").arg(board.display.frame.waiting)
            color: Theme.boardSecondary
            font.pixelSize: 46
        }
    }
    BoardPane {
        x: !board.tall ? 1608 : board.aside ? 696 : 40
        y: board.tall ? bar.y + bar.height + 16 : bar.y
        width: !board.tall ? 272 : board.aside ? 344 : 1000
        height: 256
        lit: board.lit
        HallText {
            objectName: "clock"
            anchors.horizontalCenter: parent.horizontalCenter
            y: 138 - baselineOffset
            text: board.hallTime.time
            bold: true
            color: Theme.boardText
            font.pixelSize: 90
        }
        FitText {
            anchors.horizontalCenter: parent.horizontalCenter
            y: 200 - baselineOffset
            room: parent.width - 24
            smallest: 24
            text: board.display.language === "en" ? board.hallTime.date : board.hallTime.shortDate
            color: Theme.boardSecondary
            font.pixelSize: 38
        }
    }
}
