package org.openmes.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.impl.driver.Driver;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The browser of this run: an installed Chromium or Chrome, else the one that Playwright downloads. */
public record SharedBrowser(Playwright playwright, Browser browser) implements AutoCloseable {

    /** The first one has no window and needs less for it. */
    private static final List<String> PROGRAMS = List.of(
            "chromium-headless-shell",
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
            "chrome.exe");

    private static final int DOWNLOAD_MINUTES = 5;

    /** How long a page may take on a busy machine, where a test does not say otherwise. */
    private static final double PATIENCE = 15_000;

    /** @throws PlaywrightException when there is none */
    public static SharedBrowser open() {
        Map<String, String> noDownload = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(noDownload));
        try {
            return new SharedBrowser(playwright, launch(playwright));
        } catch (PlaywrightException e) {
            playwright.close();
            throw e;
        }
    }

    private static Browser launch(Playwright playwright) {
        Optional<Path> installed = onSearchPath();
        if (installed.isPresent()) {
            return playwright.chromium().launch(options().setExecutablePath(installed.get()));
        }
        try {
            return playwright.chromium().launch(options().setChannel("chrome"));
        } catch (PlaywrightException notInstalled) {
            download(notInstalled);
            return playwright.chromium().launch(options());
        }
    }

    private static Optional<Path> onSearchPath() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> PROGRAMS.stream().map(program -> Path.of(folder, program)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static LaunchOptions options() {
        List<String> arguments = new ArrayList<>(List.of(
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync"));
        if (System.getProperty("user.name").equals("root")) {
            // Chromium's sandbox refuses to work for root, as whom builds often run.
            arguments.add("--no-sandbox");
        }
        return new LaunchOptions().setHeadless(true).setArgs(arguments);
    }

    private static void download(PlaywrightException notInstalled) {
        try {
            ProcessBuilder command =
                    Driver.ensureDriverInstalled(Map.of(), false).createProcessBuilder();
            command.command().addAll(List.of("install", "chromium"));
            command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
            Process process = command.start();
            if (!process.waitFor(DOWNLOAD_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new PlaywrightException("the download took longer than " + DOWNLOAD_MINUTES + " minutes");
            }
            if (process.exitValue() != 0) {
                throw new PlaywrightException("neither Chromium nor Chrome is installed, and the download fails");
            }
        } catch (IOException e) {
            throw new PlaywrightException("neither Chromium nor Chrome is installed, and the download fails", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notInstalled;
        }
    }

    @Override
    public void close() {
        playwright.close();
    }
}
