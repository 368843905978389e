import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Builder, Capabilities, Key, type WebDriver, WebElement } from 'selenium-webdriver';
import { DriverService } from 'selenium-webdriver/remote/index.js';
import type { Browser, StartBrowser } from './browser.ts';

/** WebKitGTK's own small browser, over WebDriver, on a screen that nobody sees. */
export const startWebKit =
  (driver: string, browser: string): StartBrowser =>
  async (downloads) => {
    const screen = await openScreen();
    const service = new DriverService.Builder(driver)
      .setEnvironment({ ...environment(downloads), DISPLAY: screen.display })
      .setLoopback(true)
      .setStdio('ignore')
      .build();
    const person = await new Builder()
      .usingServer(await service.start())
      .withCapabilities(
        new Capabilities({
          browserName: 'MiniBrowser',
          'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
        }),
      )
      .build();
    return {
      ...onPage(person),
      async close() {
        await person.quit();
        await service.kill();
        screen.close();
      },
    };
  };

async function openScreen() {
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1440x1000x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const kill = () => screen.kill();
  process.once('exit', kill);
  const [number] = await once(screen.stdout, 'data');
  return {
    display: `:${String(number).trim()}`,
    close() {
      process.off('exit', kill);
      kill();
    },
  };
}

/** It saves files where the desktop says that downloads go. */
function environment(downloads: string): Record<string, string> {
  const settings = join(downloads, '.config');
  mkdirSync(settings, { recursive: true });
  writeFileSync(join(settings, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  const { PATH = '' } = process.env;
  return {
    PATH,
    HOME: downloads,
    XDG_CONFIG_HOME: settings,
    LANG: 'C.UTF-8',
    TZ: 'Europe/Paris',
  };
}

const onPage = (person: WebDriver): Omit<Browser, 'close'> => ({
  open: (address) => person.get(address),
  back: () => person.executeScript('history.back()'),
  forward: () => person.executeScript('history.forward()'),
  run: (script) => person.executeScript(script),
  ask: (question, argument) => person.executeScript(`return (${question})(arguments[0])`, argument),
  async clickAt({ x, y }) {
    const place = { x: Math.round(x), y: Math.round(y), duration: 0 };
    await person.actions({ async: true }).move(place).click().perform();
  },
  type: (text) => person.actions({ async: true }).sendKeys(text).perform(),
  async press(key) {
    const actions = person.actions({ async: true });
    await (key === 'Select all'
      ? actions.keyDown(Key.CONTROL).sendKeys('a').keyUp(Key.CONTROL)
      : actions.sendKeys(keys[key])
    ).perform();
  },
  async attach(field, argument, file) {
    const input = await person.executeScript(`return (${field})(arguments[0])`, argument);
    if (!(input instanceof WebElement)) throw new Error('There is no such field');
    await input.sendKeys(file);
  },
});

const keys = {
  ArrowDown: Key.ARROW_DOWN,
  ArrowRight: Key.ARROW_RIGHT,
  Enter: Key.ENTER,
  Home: Key.HOME,
};
