using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Localization;

namespace Hansa.Web;

/// <summary>The languages of the pages, and how a reader changes them: <c>?lang=ru</c> once, a cookie from then on.</summary>
public static class Language
{
    public const string Parameter = "lang";

    public static IReadOnlyList<string> All { get; } = ["en", "ru"];

    /// <summary>The language of the request.</summary>
    public static string Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    /// <summary>The address of the same page in another language.</summary>
    public static string SamePage(HttpContext context, string language)
    {
        var others = context.Request.Query.Where(pair => pair.Key != Parameter);
        var query = new QueryBuilder(
            others.SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value ?? ""))
        )
        {
            { Parameter, language },
        };
        return PathOf(context) + query.ToString();
    }

    /// <summary>The path that the reader asked for, also where another page answers in its place.</summary>
    public static string PathOf(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? context.Request.Path;

    public static void Configure(RequestLocalizationOptions options)
    {
        options.SetDefaultCulture(All[0]).AddSupportedCultures([.. All]).AddSupportedUICultures([.. All]);
        options.RequestCultureProviders =
        [
            new CustomRequestCultureProvider(context => Task.FromResult(Chosen(context))),
            new AcceptLanguageHeaderRequestCultureProvider(),
        ];
    }

    private static ProviderCultureResult? Chosen(HttpContext context)
    {
        if (context.Request.Query[Parameter].ToString() is { Length: > 0 } asked && All.Contains(asked))
        {
            context.Response.Cookies.Append(Parameter, asked, Cookie);
            return new ProviderCultureResult(asked);
        }
        return context.Request.Cookies[Parameter] is { } kept && All.Contains(kept)
            ? new ProviderCultureResult(kept)
            : null;
    }

    private static readonly CookieOptions Cookie = new()
    {
        SameSite = SameSiteMode.Lax,
        HttpOnly = true,
        IsEssential = true,
        MaxAge = TimeSpan.FromDays(365),
    };
}
