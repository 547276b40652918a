import QtQuick
import Hall.Controls

// One item: four facts, what to bring, what not to bring, and the one action.
PageFrame {
    id: page

    readonly property var face: kiosk.item
    readonly property real sillTop: landscape ? 976 : 1768
    readonly property real leftX: 60
    readonly property real leftWidth: landscape ? 888 : 960
    readonly property real rightX: landscape ? 972 : 60
    readonly property real rightWidth: landscape ? 888 : 960

    HallText {
        x: page.leftX
        y: page.landscape ? 152 : 166
        width: page.leftWidth
        text: page.face.department + (page.face.audience === "" ? "" : "    " + page.face.audience)
        color: Theme.secondary
        font.pixelSize: Math.min(40, Theme.kiosk.plain)
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 22
    }
    HallText {
        id: title
        x: page.leftX
        y: page.landscape ? 200 : 212
        width: page.leftWidth
        height: page.landscape ? 90 : 108
        verticalAlignment: Text.AlignVCenter
        text: page.face.name
        bold: true
        wrapMode: Text.Wrap
        maximumLineCount: 2
        lineHeight: 0.9
        font.pixelSize: page.landscape ? 64 : 72
        fontSizeMode: Text.Fit
        minimumPixelSize: 30
    }
    ItemFacts {
        face: page.face
        x: page.leftX
        y: page.landscape ? 308 : 337
        width: page.leftWidth
    }
    Materials {
        id: materials
        face: page.face
        x: page.rightX
        y: page.landscape ? 152 : 566
        width: page.rightWidth
    }

    // ---- what else
    TabButton {
        id: more
        objectName: "item.more"
        visible: page.face.leaves > 1
        x: page.leftX
        y: page.landscape ? 516 : 1301
        width: page.leftWidth
        height: 104
        text: page.face.leaf + 1 < page.face.leaves ? Words.tr("还有材料，看下一页") : Words.tr("回到第一页")
        iconName: page.face.leaf + 1 < page.face.leaves ? "chevron-right" : "chevron-left"
        onClicked: page.kiosk.turn(page.face.leaf + 1 < page.face.leaves ? 1 : -page.face.leaf)
    }
    Pane {
        visible: page.face.onBehalf !== "" && !more.visible
        x: more.x
        y: more.y
        width: more.width
        height: 104
        border.color: Theme.controlLine
        Icon {
            id: relatives
            x: 32
            name: "people"
            size: 52
            anchors.verticalCenter: parent.verticalCenter
        }
        HallText {
            id: behalf
            x: 110
            text: Words.tr("替家人办？还要带")
            font.pixelSize: Math.min(40, Theme.kiosk.fact)
            anchors.verticalCenter: parent.verticalCenter
        }
        HallText {
            anchors.left: behalf.right
            width: parent.width - x - 24
            text: page.face.onBehalf
            bold: true
            font.pixelSize: Math.min(40, Theme.kiosk.fact)
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 22
            anchors.verticalCenter: parent.verticalCenter
        }
    }
    Row {
        x: page.leftX
        y: page.landscape ? 640 : 1428
        width: page.leftWidth
        spacing: 24
        TabButton {
            objectName: "item.print"
            width: (parent.width - 48) / 3
            height: 112
            enabled: page.face.prints
            text: Words.tr("打印清单")
            iconName: "printer"
            onClicked: page.kiosk.printList()
        }
        TabButton {
            objectName: "item.paperless"
            width: (parent.width - 48) / 3
            height: 112
            enabled: page.face.takeable && !page.face.asking
            text: Words.tr("不要小票")
            iconName: "phone"
            selected: page.face.paperless
            onClicked: page.kiosk.takePaperless()
        }
        TabButton {
            objectName: "item.priority"
            width: (parent.width - 48) / 3
            height: 112
            enabled: page.face.takeable
            text: page.face.priority === "" ? Words.tr("需要优先") : page.face.priority
            iconName: "cane"
            selected: page.face.priority !== ""
            onClicked: page.kiosk.openPriority()
        }
    }
    TakeButton {
        kiosk: page.kiosk
        face: page.face
        x: page.leftX
        y: page.landscape ? 776 : 1572
        width: page.leftWidth
        height: page.landscape ? 176 : 164
    }
}
