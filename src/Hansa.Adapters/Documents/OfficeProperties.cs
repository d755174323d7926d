using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using Hansa.UseCases.Documents.Model;

namespace Hansa.Adapters.Documents;

/// <summary>Title and language of an office document, for catalogues and screen readers; no dates and no names.</summary>
internal static class OfficeProperties
{
    private const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string Dublin = "http://purl.org/dc/elements/1.1/";

    public static void Write(CoreFilePropertiesPart part, Document document, string language)
    {
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        using var xml = XmlWriter.Create(stream);
        xml.WriteStartElement("cp", "coreProperties", Core);
        xml.WriteElementString("dc", "title", Dublin, OfficeText.Plain(document.Title.In(language)));
        xml.WriteElementString("dc", "creator", Dublin, "Hansa");
        xml.WriteElementString("dc", "language", Dublin, language == "ru" ? "ru-RU" : "en-GB");
        xml.WriteEndElement();
    }
}
