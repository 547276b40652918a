pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// The number, as large as it goes; how long; where to wait; and what the paper is doing.
Item {
    id: page

    required property var kiosk
    required property var hallTime
    required property bool landscape

    readonly property var face: kiosk.ticket
    readonly property var paper: kiosk.paper
    readonly property var facts: kiosk.frame
    readonly property real lintelHeight: lintel.height
    readonly property real boardWidth: landscape ? 768 : width
    readonly property real boardHeight: landscape ? height : 752
    readonly property real touchX: landscape ? 828 : (width - 960) / 2
    readonly property real touchWidth: landscape ? width - 828 - 60 : 960
    readonly property real boardX: landscape ? 60 : (width - 960) / 2
    readonly property real boardInner: landscape ? 648 : 960
    readonly property real enlarge: Math.min(1.14, Theme.typeFactor)

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }
    Rectangle {
        width: page.boardWidth
        height: page.boardHeight
        color: Theme.boardGround
    }
    Lintel {
        id: lintel
        visible: page.facts.noticeTitle === ""
        height: 120
        name: page.facts.hallName
        minorityName: page.facts.minorityName
        place: page.facts.placeName
        time: page.hallTime.time
    }
    ServiceCorner {
        kiosk: page.kiosk
    }

    // ---- on the board
    Item {
        x: page.boardX
        width: page.boardInner
        height: page.boardHeight

        Rectangle {
            y: 120
            width: parent.width
            height: 2
            color: Theme.boardLine
        }
        HallText {
            id: yours
            anchors.baseline: parent.top
            anchors.baselineOffset: page.landscape ? 216 : 198
            text: Words.tr("您的号码")
            bold: true
            color: Theme.boardText
            font.pixelSize: 48
        }
        HallText {
            anchors.right: parent.right
            anchors.baseline: page.landscape ? undefined : yours.baseline
            y: page.landscape ? 244 : 0
            width: page.landscape ? parent.width : Math.min(implicitWidth, parent.width - yours.width - 40)
            horizontalAlignment: page.landscape ? Text.AlignLeft : Text.AlignRight
            text: page.face.name
            color: Theme.boardText
            font.pixelSize: 38
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 22
        }
        HallText {
            id: number
            objectName: "ticket.number"
            x: page.landscape ? -6 : -14
            width: parent.width + 28
            anchors.baseline: parent.top
            anchors.baselineOffset: page.landscape ? 560 : 538
            text: page.face.number
            bold: true
            color: Theme.boardText
            font.pixelSize: page.landscape ? 270 : 386
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 120
        }
        Rectangle {
            y: page.landscape ? 620 : 576
            width: parent.width
            height: 2
            color: Theme.boardLine
        }
        TicketFact {
            id: ahead
            y: page.landscape ? 644 : 590
            width: page.landscape ? 250 : 237
            label: Words.tr("前面")
            value: page.face.ahead
            unit: Words.tr("人")
        }
        Rectangle {
            x: ahead.width
            y: page.landscape ? 650 : 578
            width: 2
            height: page.landscape ? 140 : 158
            color: Theme.boardLine
        }
        TicketFact {
            id: range
            x: ahead.width + 37
            y: ahead.y
            width: page.landscape ? 361 : 367
            label: Words.tr("大约再等")
            value: page.face.wait.text
            unit: page.face.wait.unit
        }
        Rectangle {
            x: page.landscape ? 0 : 641
            y: page.landscape ? 812 : 578
            width: page.landscape ? parent.width : 2
            height: page.landscape ? 2 : 158
            color: Theme.boardLine
        }
        TicketFact {
            x: page.landscape ? 0 : 678
            y: page.landscape ? 836 : ahead.y
            width: page.landscape ? parent.width : 282
            label: Words.tr("叫号窗口")
            value: page.face.windows.length === 0 ? Words.tr("听叫号") : ""
            Row {
                id: squares
                readonly property int most: page.landscape ? 4 : 3
                readonly property real size: page.face.windows.length > 2 && !page.landscape ? 60 : 80
                spacing: 14
                Repeater {
                    model: page.face.windows.slice(0, squares.most)
                    Row {
                        id: one
                        required property string modelData
                        required property int index
                        spacing: 14
                        HallText {
                            visible: one.index > 0
                            text: Words.tr("或")
                            color: Theme.boardText
                            font.pixelSize: page.face.windows.length > 2 && !page.landscape ? 26 : 34
                            anchors.verticalCenter: parent ? parent.verticalCenter : undefined
                        }
                        WindowSquare {
                            number: one.modelData
                            size: squares.size
                            overInk: true
                        }
                    }
                }
            }
        }
    }
    Eave {
        x: page.landscape ? page.boardWidth : 0
        y: page.landscape ? lintel.height : page.boardHeight
        width: page.width - x
    }
    Rectangle {
        visible: page.landscape
        x: page.boardWidth
        width: page.width - x
        height: lintel.height
        color: Theme.boardGround
        z: -1
    }

    // ---- where to wait
    HallText {
        id: where
        x: page.touchX
        y: page.landscape ? 150 : 794
        width: page.touchWidth
        height: 84
        verticalAlignment: Text.AlignVCenter
        text: page.face.place
        bold: true
        font.pixelSize: (page.landscape ? 52 : 56) * page.enlarge
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 30
    }
    HallText {
        x: page.touchX
        y: page.landscape ? 228 : 874
        width: page.touchWidth
        text: Words.tr("轮到您时，大屏幕会显示，广播念两遍")
        color: Theme.secondary
        font.pixelSize: 34 * page.enlarge
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 22
    }
    FloorPlan {
        x: page.touchX
        y: page.landscape ? 286 : 944
        width: page.landscape ? 660 : 960
        height: page.landscape ? 432 : 408
        margin: page.landscape ? 12 : 28
        plan: page.kiosk.plan
    }
    QrCard {
        face: page.face
        x: page.landscape ? page.touchX + 684 : page.touchX
        y: page.landscape ? 286 : 1377
        width: page.landscape ? page.touchWidth - 684 : 468
        height: page.landscape ? 204 : 174
    }
    ReadyCard {
        face: page.face
        x: page.landscape ? page.touchX + 684 : page.touchX + 492
        y: page.landscape ? 514 : 1377
        width: page.landscape ? page.touchWidth - 684 : 468
        height: page.landscape ? 204 : 174
    }

    // ---- what now
    TabButton {
        objectName: page.paper && page.paper.again ? "ticket.again" : "ticket.another"
        x: page.touchX
        y: page.landscape ? 742 : 1576
        width: 304
        height: 120
        text: page.paper && page.paper.again ? Words.tr("再打一次") : Words.tr("再取一个号")
        iconName: page.paper && page.paper.again ? "printer" : ""
        onClicked: page.paper && page.paper.again ? page.kiosk.printAgain() : page.kiosk.another()
    }
    PrimaryButton {
        id: done
        objectName: "ticket.done"
        x: page.touchX + 328
        y: page.landscape ? 742 : 1576
        width: page.touchWidth - 328
        height: 120
        label: Words.tr("好了")
        onClicked: page.kiosk.home()

        Row {
            anchors.centerIn: parent
            spacing: 32
            HallText {
                text: Words.tr("好了")
                bold: true
                color: done.ink
                font.pixelSize: 48
                anchors.verticalCenter: parent.verticalCenter
            }
            HallText {
                visible: page.facts.countdown > 0
                text: Words.tr("%1 秒后回到首页").arg(page.facts.countdown)
                color: done.ink
                font.pixelSize: 34
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
    PaperSill {
        paper: page.paper
        number: page.face.number
        landscape: page.landscape
        x: page.landscape ? page.boardWidth : 0
        width: page.width - x
        anchors.bottom: parent.bottom
    }
}
