pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// The page that the place and the moment call for, scaled to the screen; what a screen has more is ink.
Rectangle {
    id: pages

    required property var display
    required property var hallTime

    readonly property bool tall: height > width
    readonly property bool strip: display.page === "strip"
    readonly property real designWidth: strip ? 1280 : tall ? 1080 : 1920
    readonly property real designHeight: strip ? 320 : tall ? 1920 : 1080

    color: Theme.boardGround

    Binding {
        target: Words
        property: "language"
        value: pages.display.language
    }
    Stage {
        id: stage
        anchors.fill: parent
        designWidth: pages.designWidth
        designHeight: pages.designHeight

        Item {
            x: (stage.pageWidth - width) / 2
            y: (stage.pageHeight - height) / 2
            width: pages.designWidth
            height: pages.designHeight

            Loader {
                objectName: "page"
                anchors.fill: parent
                sourceComponent: pages.display.page === "strip" ? stripPage : pages.display.page === "notice" ? noticePage : pages.display.page === "zone" ? zonePage : pages.display.page === "hall" ? hallPage : startingPage
            }
        }
    }

    Component {
        id: hallPage
        HallBoard {
            display: pages.display
            hallTime: pages.hallTime
            tall: pages.tall
        }
    }
    Component {
        id: zonePage
        ZoneBoard {
            display: pages.display
            hallTime: pages.hallTime
            tall: pages.tall
        }
    }
    Component {
        id: noticePage
        NoticeBoard {
            display: pages.display
            hallTime: pages.hallTime
            tall: pages.tall
        }
    }
    Component {
        id: stripPage
        WindowStrip {
            display: pages.display
        }
    }
    Component {
        id: startingPage
        StartingPage {
            display: pages.display
        }
    }
}
