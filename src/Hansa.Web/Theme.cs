using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;

namespace Hansa.Web;

/// <summary>The colours and letters of the pages, as a style sheet of its own: styles inside a page are not allowed to run.</summary>
public static class Theme
{
    private const string Deep = "#0b3f5c";

    private static readonly MudTheme Mud = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#14597f",
            AppbarBackground = Deep,
            AppbarText = "#ffffff",
            Background = "#ffffff",
            TextPrimary = "#1b1f23",
            TextSecondary = "#48535d",
            Warning = "#8a5300",
            LinesDefault = "#c3ccd3",
            TableLines = "#d7dee3",
            TableHover = "#eef4f8",
        },
        Typography = new Typography
        {
            Default = new DefaultTypography
            {
                FontFamily = ["system-ui", "Segoe UI", "Roboto", "Noto Sans", "DejaVu Sans", "sans-serif"],
            },
        },
    };

    /// <summary>The style sheet as an answer.</summary>
    public static async Task<IResult> AnswerAsync(IServiceProvider services, HttpResponse response)
    {
        response.Headers.CacheControl = "max-age=3600";
        return Results.Text(await StyleSheetAsync(services), "text/css");
    }

    private static async Task<string> StyleSheetAsync(IServiceProvider services)
    {
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        var parameters = ParameterView.FromDictionary(
            new Dictionary<string, object?> { [nameof(MudThemeProvider.Theme)] = Mud }
        );
        var markup = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<MudThemeProvider>(parameters)).ToHtmlString()
        );
        return string.Concat(Sheets(markup));
    }

    private static IEnumerable<string> Sheets(string markup)
    {
        foreach (var part in markup.Split("<style").Skip(1))
            yield return part[
                (part.IndexOf('>', StringComparison.Ordinal) + 1)..part.IndexOf("</style", StringComparison.Ordinal)
            ];
    }
}
