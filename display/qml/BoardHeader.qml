pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// Mark, name of the hall (in several languages where the board has them), the zone, date and time. 136 high.
Item {
    id: header

    property bool lit: true
    property bool tall: false
    property string hallName: ""
    property var otherNames: []
    property string zoneLetter: ""
    property string zoneName: ""
    property string date: ""
    property string time: ""

    readonly property var tibetan: otherNames.filter(name => name.language === "bo")
    readonly property var latin: otherNames.filter(name => name.language !== "bo")
    /// Portrait with a zone: the hall's name small above the zone.
    readonly property bool stacked: tall && zoneName !== ""
    readonly property real nameRoom: dateText.x - 24 - names.x

    height: 136

    Mark {
        id: mark
        x: 40
        y: header.tibetan.length > 0 ? 40 : 50
        size: header.tibetan.length > 0 ? 72 : 60
        lit: header.lit ? Theme.markLit : "transparent"
    }
    Item {
        id: names
        x: mark.x + mark.width + 26
        height: parent.height

        HallText {
            visible: header.tibetan.length > 0
            width: header.nameRoom
            y: 62 - baselineOffset
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 24
            text: header.tibetan.length > 0 ? header.tibetan[0].text : ""
            color: Theme.boardText
            font.family: Theme.tibetanFamily
            font.pixelSize: 40
        }
        FitText {
            id: hall
            y: (header.stacked ? 64 : header.tibetan.length > 0 ? 114 : 97) - baselineOffset
            room: header.nameRoom
            smallest: 26
            text: header.hallName
            bold: true
            color: Theme.boardText
            font.pixelSize: header.stacked ? 32 : header.tibetan.length > 0 ? 38 : 46
        }
        FitText {
            visible: header.latin.length > 0 && header.tibetan.length > 0 && !header.tall
            x: hall.width + 26
            y: 114 - baselineOffset
            room: header.nameRoom - x
            smallest: 18
            text: header.latin.length > 0 ? header.latin[0].text : ""
            color: Theme.boardSecondary
            font.pixelSize: 32
        }
        Row {
            visible: header.zoneName !== ""
            x: header.stacked ? 0 : hall.width + 30
            y: header.stacked ? 76 : 50
            spacing: 22
            Rectangle {
                visible: !header.stacked
                width: 2
                height: 46
                color: Theme.boardPaneLine
                anchors.verticalCenter: parent.verticalCenter
            }
            ZoneSquare {
                letter: header.zoneLetter
                size: header.stacked ? 48 : 60
                overInk: true
            }
            FitText {
                text: header.zoneName
                bold: true
                color: Theme.boardText
                font.pixelSize: header.stacked ? (Words.language === "bo" ? 30 : 40) : 46
                room: header.nameRoom - (header.stacked ? 70 : hall.width + 158)
                smallest: 26
                anchors.verticalCenter: parent.verticalCenter
                verticalAlignment: Text.AlignVCenter
                anchors.verticalCenterOffset: -4
            }
        }
    }
    HallText {
        id: dateText
        anchors.right: clock.left
        anchors.rightMargin: 36
        y: 103 - baselineOffset
        text: header.date
        color: Theme.boardSecondary
        font.pixelSize: 40
    }
    HallText {
        id: clock
        objectName: "clock"
        anchors.right: parent.right
        anchors.rightMargin: 40
        y: 107 - baselineOffset
        text: header.time
        bold: true
        color: Theme.boardText
        font.pixelSize: 72
    }
}
