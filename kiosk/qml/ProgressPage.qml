pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// How a number stands.
PageFrame {
    id: page

    readonly property var face: kiosk.progress
    readonly property real textWidth: landscape ? 1800 : 960

    boardHeight: landscape ? 512 : 732

    HallText {
        x: 60
        y: page.landscape ? 144 : 160
        width: page.textWidth
        text: page.face.name
        color: Theme.boardText
        font.pixelSize: 40
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 24
    }
    HallText {
        x: 48
        width: page.textWidth
        anchors.baseline: parent.top
        anchors.baselineOffset: page.landscape ? 372 : 520
        text: page.face.number
        bold: true
        color: Theme.boardText
        font.pixelSize: page.landscape ? 184 : 330
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 100
    }
    HallText {
        x: 60
        y: page.landscape ? 404 : 620
        width: page.textWidth
        text: page.face.state
        bold: true
        color: page.face.tone === "called" ? Theme.boardGood : Theme.boardText
        font.pixelSize: page.landscape ? 48 : 56
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 32
    }
    Column {
        x: 60
        y: page.landscape ? 544 : 816
        width: page.textWidth
        spacing: page.landscape ? 2 : 8
        Repeater {
            model: [
                {
                    "label": Words.tr("前面"),
                    "value": page.face.ahead
                },
                {
                    "label": Words.tr("大约再等"),
                    "value": page.face.range
                },
                {
                    "label": Words.tr("在哪里等"),
                    "value": page.face.place
                },
                {
                    "label": Words.tr("叫号窗口"),
                    "value": page.face.windows.length === 0 ? "" : Words.tr("%1 号窗口").arg(page.face.windows.join("、"))
                }
            ].filter(fact => fact.value !== "")
            Item {
                id: fact
                required property var modelData
                width: page.textWidth
                height: page.landscape ? 68 : 112
                HallText {
                    id: label
                    text: fact.modelData.label
                    color: Theme.secondary
                    font.pixelSize: Math.min(44, Theme.kiosk.fact)
                    anchors.verticalCenter: parent.verticalCenter
                }
                HallText {
                    anchors.left: label.right
                    anchors.leftMargin: 24
                    anchors.right: parent.right
                    horizontalAlignment: Text.AlignRight
                    text: fact.modelData.value
                    bold: true
                    font.pixelSize: Math.min(page.landscape ? 40 : 56, Theme.kiosk.heading)
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: 24
                    anchors.verticalCenter: parent.verticalCenter
                    anchors.verticalCenterOffset: hang
                }
                Rectangle {
                    anchors.bottom: parent.bottom
                    width: parent.width
                    height: Theme.hairline
                    color: Theme.line
                }
            }
        }
    }
    PrimaryButton {
        objectName: "progress.done"
        x: page.landscape ? 972 : 60
        y: page.landscape ? 840 : Theme.largeType ? 1500 : 1572
        width: page.landscape ? 888 : 960
        height: page.landscape ? 120 : 164
        pixelSize: page.landscape ? 56 : Theme.kiosk.page
        text: Words.tr("好了")
        iconName: "check"
        onClicked: page.kiosk.home()
    }
}
