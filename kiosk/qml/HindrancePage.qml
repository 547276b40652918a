import QtQuick
import Hall.Controls

// Why no number can be taken at this machine now: nothing taken yet, where to go, who was told, what still works.
PageFrame {
    id: page

    readonly property var face: kiosk.hindrance
    readonly property bool warning: face.tone === "warning"
    readonly property real washBottom: landscape ? sillTop : large ? 760 : 748
    readonly property bool large: Theme.largeType
    readonly property real sillTop: landscape ? 976 : large ? 1704 : 1768
    readonly property real leftWidth: landscape ? 780 : width
    readonly property real rightX: landscape ? 840 : 60
    readonly property real rightWidth: landscape ? 1020 : 960
    readonly property real lift: large ? -12 : 0

    Rectangle {
        x: page.landscape ? 0 : -(page.width - page.designWidth) / 2
        y: page.landscape ? 136 : page.large && !Theme.highContrast ? 160 : 136
        width: page.leftWidth
        height: page.washBottom - y
        color: page.warning ? Theme.warningWash : Theme.well
        Rectangle {
            visible: !page.landscape
            anchors.bottom: parent.bottom
            width: parent.width
            height: 4
            color: page.warning ? Theme.warning : Theme.line
        }
        Rectangle {
            visible: page.landscape
            anchors.right: parent.right
            width: 4
            height: parent.height
            color: page.warning ? Theme.warning : Theme.line
        }
    }
    HallText {
        id: title
        x: 60
        y: page.landscape ? 190 : page.large ? 184 : 196
        width: page.landscape ? 500 : 660
        height: 224
        text: page.face.title
        bold: true
        font.pixelSize: page.landscape ? 72 : 88
        fontSizeMode: Text.Fit
        minimumPixelSize: 44
        wrapMode: Text.Wrap
        lineHeight: 0.94
    }
    Icon {
        x: page.landscape ? 580 : 772
        y: page.landscape ? 190 : 196
        name: page.face.icon
        size: page.landscape ? 150 : 240
        stroke: 3
        color: page.warning ? Theme.warning : Theme.text
    }
    Column {
        x: 60
        y: page.landscape ? 470 : page.large ? 440 : 470
        width: page.landscape ? 660 : 960
        spacing: page.large ? 4 : 8
        HallText {
            width: parent.width
            text: page.face.first
            bold: true
            font.pixelSize: Math.min(52, Theme.kiosk.row + 4)
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 28
        }
        HallText {
            width: parent.width
            text: page.face.second
            wrapMode: Text.Wrap
            font.pixelSize: text.length > 30 ? 36 : page.landscape ? 40 : Math.min(50, Theme.kiosk.row + 2)
        }
    }
    Row {
        visible: page.face.told !== ""
        x: 64
        y: page.landscape ? 900 : page.large ? 678 : 656
        spacing: 20
        Icon {
            name: "check"
            size: 40
            anchors.verticalCenter: parent.verticalCenter
        }
        HallText {
            text: page.face.told
            font.pixelSize: 34
            anchors.verticalCenter: parent.verticalCenter
        }
    }

    // ---- where to go
    HallText {
        id: way
        x: page.rightX
        y: page.landscape ? 156 : 794 + page.lift
        width: desk.visible ? page.rightWidth - desk.width - 32 : page.rightWidth
        text: page.face.way
        bold: true
        font.pixelSize: page.landscape ? 48 : 56
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 32
    }
    HallText {
        id: desk
        visible: text !== ""
        anchors.baseline: way.baseline
        x: page.rightX + page.rightWidth - width
        text: page.face.desk
        color: Theme.secondary
        font.pixelSize: 34
    }
    FloorPlan {
        id: plan
        visible: page.kiosk.plan !== undefined && page.kiosk.plan !== null && page.kiosk.plan.width > 0
        x: page.rightX
        y: page.landscape ? 240 : 884 + page.lift
        width: page.rightWidth
        height: page.landscape ? 360 : 408
        margin: page.landscape ? 16 : 28
        plan: page.kiosk.plan || ({
                "width": 0,
                "height": 0,
                "places": [],
                "way": [],
                "doors": []
            })
    }

    // ---- what still works
    PrimaryButton {
        objectName: "trouble.paperless"
        visible: page.face.paperless
        x: page.rightX
        y: page.landscape ? 624 : 1324 + page.lift
        width: page.rightWidth
        height: page.landscape ? 132 : 164
        text: Words.tr("不要小票，用手机拿号")
        iconName: "phone"
        pixelSize: text.length > 16 ? 44 : 60
        onClicked: page.kiosk.goPaperless()
    }
    HallText {
        visible: page.face.still !== ""
        x: page.rightX
        y: page.landscape ? 776 : (page.face.paperless ? 1526 : 1340) + page.lift
        width: page.rightWidth
        text: page.face.still
        color: Theme.secondary
        font.pixelSize: 36
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 22
    }
    Row {
        x: page.rightX
        y: page.landscape ? 836 : (page.face.paperless ? 1592 : 1406) + page.lift
        spacing: 24
        TabButton {
            objectName: "trouble.check_in"
            visible: page.face.checkIn
            width: (page.rightWidth - 24) / 2
            height: page.landscape ? 116 : page.large ? 108 : 128
            text: Words.tr("预约签到")
            iconName: "calendar-check"
            onClicked: page.kiosk.start("check_in")
        }
        TabButton {
            objectName: "trouble.query"
            visible: page.face.query
            width: (page.rightWidth - 24) / 2
            height: page.landscape ? 116 : page.large ? 108 : 128
            text: Words.tr("查询进度")
            iconName: "document-search"
            onClicked: page.kiosk.start("query")
        }
        TabButton {
            objectName: "trouble.guide"
            visible: page.face.guide
            width: (page.rightWidth - 24) / 2
            height: page.landscape ? 116 : page.large ? 108 : 128
            text: Words.tr("看办事指南")
            iconName: "book"
            onClicked: page.kiosk.browse()
        }
    }
}
