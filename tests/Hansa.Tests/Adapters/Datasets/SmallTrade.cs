using Hansa.UseCases.Datasets;

namespace Hansa.Tests.Adapters.Datasets;

/// <summary>Small files of made-up trade by reporter and product, and the requests that load them.</summary>
internal static class SmallTrade
{
    public const string Header = "country,code,usd\n";

    public static LoadRequest Request(params string[] files) =>
        new("trade", "columns", files)
        {
            Mapping = new Dictionary<string, string>
            {
                ["reporter"] = "country",
                ["product"] = "code",
                ["value"] = "usd",
            },
            Constants = new Dictionary<string, string> { ["period"] = "2017", ["flow"] = "export" },
            Nomenclatures = new Dictionary<string, string> { ["product"] = "HS2017" },
            Unit = "usd",
        };

    /// <summary>The same with a declared key, so that repeated rows are known for what they are.</summary>
    public static LoadRequest Keyed(params string[] files) =>
        Request(files) with
        {
            Key = ["period", "reporter", "product", "flow"],
        };
}
