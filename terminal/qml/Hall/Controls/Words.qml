pragma Singleton
import QtQuick
import Hall.Catalogue

// The words of the screen in the chosen language. `Words.tr("取号")` in a binding follows a change of language.
QtObject {
    /// "zh", "bo" or "en".
    property string language: "zh"

    function tr(source: string): string {
        return Catalogue.translate(source, language);
    }
}
