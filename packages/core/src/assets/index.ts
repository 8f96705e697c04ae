export * from './asset.js';
export * from './community.js';
export * from './contract.js';
export * from './premises.js';
export { oneStopShop } from './one-stop-shop.js';
export type { OneStopDay, OneStopService, OneStopShop, OneStopShopOptions, ProviderStanding } from './one-stop-shop.js';
