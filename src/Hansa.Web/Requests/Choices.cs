using Hansa.Web.Resources;

namespace Hansa.Web.Requests;

/// <summary>The closed lists that a form offers; each begins with what is taken when nothing is chosen.</summary>
public static class Choices
{
    public static IReadOnlyList<(string Code, string Text)> Territories =>
        [("", Texts.Choice_Default), ("region", Texts.Choice_region), ("reporter", Texts.Choice_reporter)];

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
