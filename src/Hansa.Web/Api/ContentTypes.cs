using System.Net.Mime;

namespace Hansa.Web.Api;

/// <summary>The media types of written files, by the ending of their names.</summary>
public static class ContentTypes
{
    public const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>PX has no registered type: its statements say how it is encoded.</summary>
    public static string Of(string extension) =>
        extension switch
        {
            "json" => MediaTypeNames.Application.Json,
            "csv" => MediaTypeNames.Text.Csv,
            "xlsx" => Excel,
            _ => MediaTypeNames.Application.Octet,
        };
}
