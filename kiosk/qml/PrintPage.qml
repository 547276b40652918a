pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// Printing by oneself: a number taken here a short time ago, or what an item needs.
PageFrame {
    id: page

    readonly property var face: kiosk.reprint
    readonly property real columnWidth: landscape ? 888 : 960
    readonly property real enlarge: Math.min(1.15, Theme.typeFactor)

    HallText {
        x: 60
        y: page.landscape ? 156 : 176
        width: 960
        text: Words.tr("要打印什么？")
        bold: true
        font.pixelSize: 72
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 40
    }
    HallText {
        x: 60
        y: page.landscape ? 288 : 800
        width: page.columnWidth
        text: Words.tr("刚取的号，补打小票")
        bold: true
        font.pixelSize: 48
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 30
    }
    HallText {
        visible: page.face.nothing !== ""
        x: 60
        y: page.landscape ? 372 : 890
        width: page.columnWidth
        wrapMode: Text.Wrap
        text: page.face.nothing
        color: Theme.secondary
        font.pixelSize: 36
    }
    Column {
        x: 60
        y: page.landscape ? 440 : 890
        spacing: 24
        Repeater {
            model: page.landscape ? page.face.rows.slice(0, 4) : page.face.rows
            TabButton {
                id: row
                required property var modelData
                required property int index
                objectName: "reprint." + index
                width: page.columnWidth
                height: 112
                label: modelData.number
                enabled: page.facts.prints
                onClicked: page.kiosk.reprintTicket(modelData.ticket)
                HallText {
                    x: 34
                    text: row.modelData.number
                    bold: true
                    color: row.ink
                    font.pixelSize: 64
                    anchors.verticalCenter: parent.verticalCenter
                }
                HallText {
                    anchors.right: parent.right
                    anchors.rightMargin: 34
                    width: parent.width - 330
                    horizontalAlignment: Text.AlignRight
                    text: row.modelData.note
                    color: row.pressed ? row.ink : Theme.secondary
                    font.pixelSize: 34
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: 22
                    anchors.verticalCenter: parent.verticalCenter
                }
            }
        }
    }
    HallText {
        x: page.landscape ? 972 : 60
        y: page.landscape ? 288 : 300
        width: page.columnWidth
        text: Words.tr("办事要带的材料清单")
        bold: true
        font.pixelSize: 48
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 30
    }
    HallText {
        x: page.landscape ? 972 : 60
        y: page.landscape ? 366 : 378
        width: page.columnWidth
        wrapMode: Text.Wrap
        text: Words.tr("先找到事项，再按“打印清单”。不用取号。")
        color: Theme.secondary
        font.pixelSize: 34 * page.enlarge
    }
    PrimaryButton {
        objectName: "print.list"
        x: page.landscape ? 972 : 60
        y: page.landscape ? 500 : page.facts.lowReach ? 1400 : 520
        width: page.columnWidth
        text: Words.tr("找事项")
        iconName: "search"
        onClicked: page.kiosk.browse()
    }
}
