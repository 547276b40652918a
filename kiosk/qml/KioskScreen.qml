import QtQuick
import Hall.Controls

// The whole screen: the page that the view-model names, in the shape that the screen has.
Rectangle {
    id: window

    required property var kiosk
    required property var hallTime

    readonly property bool landscape: width > height
    readonly property var frame: kiosk.frame
    readonly property var shownPage: page.item

    width: 1080
    height: 1920
    color: Theme.ground

    onLandscapeChanged: kiosk.setLandscape(landscape)
    Component.onCompleted: kiosk.setLandscape(landscape)

    Binding {
        target: Words
        property: "language"
        value: window.frame.language
    }
    Binding {
        target: Theme
        property: "largeType"
        value: window.frame.largeType
    }
    Binding {
        target: Theme
        property: "highContrast"
        value: window.frame.highContrast
    }

    Stage {
        id: stage

        anchors.fill: parent
        designWidth: window.landscape ? 1920 : 1080
        designHeight: window.landscape ? 1080 : 1920

        FocusScope {
            id: keys

            width: stage.pageWidth
            height: stage.pageHeight
            focus: true

            Keys.onPressed: event => {
                if (event.key === Qt.Key_Backspace)
                    window.kiosk.erase();
                else if (event.key === Qt.Key_Escape)
                    window.kiosk.back();
                else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
                    window.kiosk.sendCode();
                else if (event.text.length === 1 && event.text > " ")
                    window.kiosk.typeLetter(event.text);
                else
                    return;
                event.accepted = true;
            }

            Loader {
                id: page

                readonly property var names: ({
                        "welcome": "WelcomePage.qml",
                        "choose": "ChoosePage.qml",
                        "item": Theme.largeType && !window.landscape ? "LargeItemPage.qml" : "ItemPage.qml",
                        "priority": "PriorityPage.qml",
                        "ticket": "TicketPage.qml",
                        "check_in": "CodePage.qml",
                        "query": "CodePage.qml",
                        "progress": "ProgressPage.qml",
                        "print": "PrintPage.qml",
                        "trouble": "HindrancePage.qml",
                        "closed": "HindrancePage.qml",
                        "offline": "HindrancePage.qml",
                        "service": "ServicePage.qml"
                    })
                readonly property string wanted: names[window.kiosk.page] + "?" + window.landscape

                anchors.fill: parent
                onWantedChanged: show()
                Component.onCompleted: show()

                function show(): void {
                    setSource(Qt.resolvedUrl(wanted.split("?")[0]), {
                        "kiosk": window.kiosk,
                        "hallTime": window.hallTime,
                        "landscape": window.landscape
                    });
                }
            }
            NoticeBar {
                objectName: "notice"
                visible: window.frame.noticeTitle !== ""
                width: parent.width
                height: window.shownPage ? window.shownPage.lintelHeight : 120
                tone: window.frame.noticeTone
                title: window.frame.noticeTitle
                text: window.frame.noticeText
            }
        }
    }
}
