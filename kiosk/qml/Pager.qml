import QtQuick
import Hall.Controls

// Turns the pages of a long list.
Item {
    id: pager

    required property var kiosk
    property int leaf: 0
    property int leaves: 1
    property string text: ""

    height: 96

    TabButton {
        objectName: "page.previous"
        width: Math.min(304, parent.width * 0.34)
        height: parent.height
        enabled: pager.leaf > 0
        text: Words.tr("上一页")
        onClicked: pager.kiosk.turn(-1)
    }
    HallText {
        anchors.centerIn: parent
        width: Math.min(implicitWidth, parent.width - 2 * Math.min(304, parent.width * 0.34) - 24)
        horizontalAlignment: Text.AlignHCenter
        text: pager.text
        font.pixelSize: Math.min(34, Theme.kiosk.plain)
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 20
    }
    TabButton {
        objectName: "page.next"
        anchors.right: parent.right
        width: Math.min(304, parent.width * 0.34)
        height: parent.height
        enabled: pager.leaf + 1 < pager.leaves
        text: Words.tr("下一页")
        onClicked: pager.kiosk.turn(1)
    }
}
