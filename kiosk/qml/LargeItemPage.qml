pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// One item in large letters: facts one under the other, fewer things on a page, a larger action.
PageFrame {
    id: page

    readonly property var face: kiosk.item

    HallText {
        x: 60
        y: 184
        width: 960
        height: 124
        verticalAlignment: Text.AlignVCenter
        text: page.face.name
        bold: true
        wrapMode: Text.Wrap
        maximumLineCount: 2
        lineHeight: 0.9
        font.pixelSize: 92
        fontSizeMode: Text.Fit
        minimumPixelSize: 36
    }
    Column {
        x: 60
        y: 316
        width: 960
        Repeater {
            model: [
                {
                    "icon": "clock",
                    "label": Words.tr("多久办好"),
                    "value": page.face.limit
                },
                {
                    "icon": "yen",
                    "label": Words.tr("收费"),
                    "value": page.face.feeNote === "" ? page.face.fee : page.face.feeNote
                },
                {
                    "icon": "window-pane",
                    "label": Words.tr("到哪里"),
                    "value": page.face.windows.length === 0 ? page.face.zone : Words.tr("%1 号窗口").arg(page.face.windows.slice(0, 4).join("、"))
                },
                {
                    "icon": "people",
                    "label": Words.tr("等多久"),
                    "value": (page.face.wait.text + " " + page.face.wait.unit).trim() || page.face.wait.note
                }
            ]
            Item {
                id: fact
                required property var modelData
                width: 960
                height: 104
                Rectangle {
                    width: parent.width
                    height: Theme.highContrast ? 3 : 2
                    color: Theme.line
                }
                Icon {
                    x: 4
                    name: fact.modelData.icon
                    size: 52
                    anchors.verticalCenter: parent.verticalCenter
                }
                HallText {
                    id: label
                    x: 80
                    text: fact.modelData.label
                    font.pixelSize: 46
                    anchors.verticalCenter: parent.verticalCenter
                }
                HallText {
                    anchors.left: label.right
                    anchors.leftMargin: 24
                    anchors.right: parent.right
                    horizontalAlignment: Text.AlignRight
                    text: fact.modelData.value
                    bold: true
                    font.pixelSize: 48
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: 28
                    anchors.verticalCenter: parent.verticalCenter
                }
            }
        }
        Rectangle {
            width: 960
            height: Theme.highContrast ? 3 : 2
            color: Theme.line
        }
    }
    HallText {
        x: 60
        y: 766
        text: page.face.bring.length > 0 ? page.face.bringHeading : page.face.spareHeading
        bold: true
        font.pixelSize: 60
    }
    Column {
        x: 60
        y: 868
        width: 960
        spacing: 16
        Repeater {
            model: page.face.bring
            LargeMaterial {
                required property var modelData
                width: 960
                iconName: modelData.icon
                title: modelData.name
                amount: modelData.amount
                note: modelData.note
            }
        }
        HallText {
            visible: page.face.bring.length > 0 && page.face.spare.length > 0
            text: page.face.spareHeading
            bold: true
            font.pixelSize: 44
        }
        Repeater {
            model: page.face.spare
            LargeMaterial {
                required property var modelData
                width: 960
                height: page.face.bring.length > 0 ? 76 : 84
                iconName: "check"
                title: modelData.name
                amount: modelData.note
                spare: true
            }
        }
    }
    Row {
        x: 60
        y: 1252
        spacing: 24
        TabButton {
            objectName: "item.more"
            visible: page.face.leaves > 1
            width: 468
            height: 136
            text: page.face.leaf + 1 < page.face.leaves ? Words.tr("更多说明") : Words.tr("回到第一页")
            iconName: "chevron-right"
            onClicked: page.kiosk.turn(page.face.leaf + 1 < page.face.leaves ? 1 : -page.face.leaf)
        }
        TabButton {
            objectName: "item.print"
            visible: page.face.leaves === 1
            width: 468
            height: 136
            enabled: page.face.prints
            text: Words.tr("打印清单")
            iconName: "printer"
            onClicked: page.kiosk.printList()
        }
        TabButton {
            objectName: "item.priority"
            width: 468
            height: 136
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
        plain: true
        x: 60
        y: 1420
        width: 960
        height: 236
    }
}
