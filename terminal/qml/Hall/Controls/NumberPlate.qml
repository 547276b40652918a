import QtQuick

// The number of the person at the window, on ink: lamp and word above, the number below.
Rectangle {
    id: plate

    property string number: ""
    property string word: ""
    /// "predicted" (hollow lamp, dim number), "called" or "serving".
    property string phase: "serving"

    readonly property bool predicted: phase === "predicted"
    readonly property color lampColor: phase === "serving" ? Theme.boardGood : phase === "called" ? Theme.boardStop : Theme.boardSecondary

    implicitWidth: 290
    implicitHeight: 188
    radius: Theme.paneRadius
    color: Theme.boardGround
    border.color: Theme.highContrast ? Theme.white : color
    border.width: Theme.highContrast ? Theme.hairline : 0

    Lamp {
        id: lamp
        x: 24
        y: 26
        lit: !plate.predicted
        shade: plate.lampColor
    }
    HallText {
        anchors.left: lamp.right
        anchors.leftMargin: Theme.space8
        anchors.verticalCenter: lamp.verticalCenter
        text: plate.word
        bold: true
        color: plate.lampColor
        font.pixelSize: Theme.counter.body
    }
    HallText {
        x: 24
        anchors.baseline: parent.top
        anchors.baselineOffset: 152
        width: plate.width - 2 * x + 6
        text: plate.number
        bold: true
        color: plate.predicted ? Theme.boardSecondary : Theme.boardText
        font.pixelSize: Theme.counter.number
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 40
    }
}
