import QtQuick
import Hall.Controls

// What is always there: back, home, larger letters, help. In large type the home gives its place to the colours.
Sill {
    id: sill

    required property var kiosk
    required property bool landscape

    height: landscape ? 104 : Theme.largeType ? 216 : 152

    readonly property real quarter: (width - 2 * margin) / 4

    SillCell {
        objectName: "sill.back"
        width: sill.quarter
        flat: sill.landscape
        text: Words.tr("返回")
        iconName: "arrow-left"
        onClicked: sill.kiosk.back()
    }
    SillCell {
        objectName: "sill.home"
        visible: !Theme.largeType
        width: sill.quarter
        flat: sill.landscape
        text: Words.tr("首页")
        iconName: "home"
        onClicked: sill.kiosk.home()
    }
    SillCell {
        objectName: "sill.large"
        width: sill.quarter
        flat: sill.landscape
        text: Theme.largeType ? Words.tr("小字") : Words.tr("大字")
        letterSign: true
        onClicked: sill.kiosk.switchLargeType()
    }
    SillCell {
        objectName: "sill.contrast"
        visible: Theme.largeType
        width: sill.quarter
        flat: sill.landscape
        text: Theme.highContrast ? Words.tr("彩色") : Words.tr("高对比")
        iconName: "contrast"
        onClicked: sill.kiosk.switchHighContrast()
    }
    SillCell {
        objectName: "sill.help"
        width: sill.quarter
        flat: sill.landscape
        text: Words.tr("求助")
        iconName: "bell"
        onClicked: sill.kiosk.callHelp()
    }
}
