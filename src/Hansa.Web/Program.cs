using Hansa.Adapters;
using Hansa.UseCases;
using Hansa.Web;
using Hansa.Web.Api;
using Hansa.Web.Charts;
using Hansa.Web.Components;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using MudBlazor.Services;

var settings = ServeSettings.Read(args);
if (!settings.Succeeded)
    return ServeExit.Tell(settings.Problem);

var builder = WebApplication.CreateBuilder(
    new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = Environments.Production }
);
builder.WebHost.UseStaticWebAssets();
builder.WebHost.UseKestrel(server => settings.Value.Configure(server));
builder.Configuration["AllowedHosts"] = "localhost;127.0.0.1;[::1]";
builder
    .Logging.ClearProviders()
    .SetMinimumLevel(LogLevel.Warning)
    .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
    .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical)
    .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
builder.Services.AddSingleton(settings.Value);
builder.Services.AddSingleton(new Runner(WorkspaceHouse.Open(settings.Value.Workspace)));
builder.Services.AddRazorComponents();
builder.Services.Configure<KeyManagementOptions>(keys => keys.XmlRepository = new KeysInMemory());
builder.Services.AddMudServices();
builder.Services.AddProblemDetails();
builder.Services.AddOpenApi("v1");
builder.Services.Configure<RequestLocalizationOptions>(Language.Configure);

var app = builder.Build();
app.Use(ResponseHeaders.Add);
app.UseWhen(IsForPrograms, api => api.UseExceptionHandler().UseStatusCodePages());
app.UseWhen(
    context => !IsForPrograms(context),
    pages =>
        pages
            .UseExceptionHandler("/error", createScopeForErrors: true)
            .UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true)
);
app.UseRequestLocalization();
app.UseRouting();
app.MapStaticAssets();
app.MapGet("/theme.css", Theme.AnswerAsync).ExcludeFromDescription();
app.MapAreas();
app.MapApi();
app.MapRazorComponents<App>().DisableAntiforgery();
return await ServeExit.RunAsync(app);

static bool IsForPrograms(HttpContext context) => context.Request.Path.StartsWithSegments("/api");
