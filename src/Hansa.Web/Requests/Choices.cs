using System.Globalization;
using Hansa.UseCases;
using Hansa.UseCases.Firms;
using Hansa.Web.Resources;

namespace Hansa.Web.Requests;

/// <summary>The closed lists that a form offers; each begins with what is taken when nothing is chosen.</summary>
public static class Choices
{
    public static IReadOnlyList<(string Code, string Text)> Territories =>
        [("", Texts.Choice_Default), ("region", Texts.Choice_region), ("reporter", Texts.Choice_reporter)];

    /// <summary>What exporters are told apart by; what else was asked for stands last.</summary>
    public static IReadOnlyList<(string Code, string Text)> FirmParts(string? asked)
    {
        (string Code, string Text)[] usual =
        [
            ("", Texts.Choice_by_none),
            ("region", Texts.Choice_by_region),
            ("product-group", Texts.Choice_by_product_group),
            ("partner-group", Texts.Choice_by_partner_group),
            ("size", Texts.Choice_by_size),
            ("region,size", Texts.Choice_by_region_size),
            ("product-group,size", Texts.Choice_by_product_group_size),
            ("partner-group,size", Texts.Choice_by_partner_group_size),
        ];
        return asked is null || usual.Any(choice => choice.Code == asked) ? usual : [.. usual, (asked, asked)];
    }

    /// <summary>Views of exporter dynamics.</summary>
    public static IReadOnlyList<(string Code, string Text)> FirmViews =>
        [
            ("", Texts.Choice_view_default),
            .. ShowFirmDynamics.Views.Select(view =>
                (
                    view,
                    Texts.ResourceManager.GetString(
                        $"Choice_view_{view.Replace('-', '_')}",
                        CultureInfo.CurrentUICulture
                    ) ?? view
                )
            ),
        ];

    /// <summary>Definitions of exporters by their names.</summary>
    public static IReadOnlyList<(string Code, string Text)> ExporterRules(Runner runner) =>
        [
            .. runner
                .Run(new ListExporterRules())
                .Value.Select(card => (card.Rule.Id, $"{card.Rule.Id}: {card.Title.In(Language.Current)}")),
        ];

    public static IReadOnlyList<(string Code, string Text)> Switch =>
        [("", Texts.Choice_no), ("true", Texts.Choice_yes)];

    public static IReadOnlyList<(string Code, string Text)> Levels =>
        [
            ("", Texts.Choice_Default),
            ("2", Texts.Choice_level_2),
            ("4", Texts.Choice_level_4),
            ("6", Texts.Choice_level_6),
        ];

    public static IReadOnlyList<(string Code, string Text)> Grains =>
        [("", Texts.Choice_year), ("quarter", Texts.Choice_quarter), ("month", Texts.Choice_month)];

    public static IReadOnlyList<(string Code, string Text)> Flows =>
        [("", Texts.Choice_export), ("import", Texts.Choice_import)];
}
