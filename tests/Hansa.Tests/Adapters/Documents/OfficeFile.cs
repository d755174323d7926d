using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Hansa.UseCases.Documents.Model;
using Hansa.UseCases.Ports;

namespace Hansa.Tests.Adapters.Documents;

/// <summary>Writes documents and checks that what was written is valid Office Open XML.</summary>
internal static class OfficeFile
{
    public static byte[] Write(IDocumentWriter writer, Document document, string language) =>
        Assert.Single(writer.Write(document, language, CancellationToken.None).Value).Content.ToArray();

    public static SpreadsheetDocument Workbook(byte[] bytes)
    {
        var opened = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        AssertValid(opened);
        return opened;
    }

    public static WordprocessingDocument Word(byte[] bytes)
    {
        var opened = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        AssertValid(opened);
        return opened;
    }

    private static void AssertValid(OpenXmlPackage package) =>
        Assert.Empty(
            new OpenXmlValidator(FileFormatVersions.Microsoft365)
                .Validate(package)
                .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")
        );
}
